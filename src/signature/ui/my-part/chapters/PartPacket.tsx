import { useTranslation } from 'react-i18next';
import type { PacketDemand } from '../../../../plan/rules/in-force.ts';
import { PacketFigure } from '../../../../plan/ui/chapters/process/PacketFigure.tsx';
import { useNames } from '../../../../plan/ui/use-names.ts';

/** What a packet to a tier must hold, as the plan’s page draws it. */
export function PartPacket({ toTier, packet: { bar, fields } }: { toTier: number; packet: PacketDemand }) {
  const { t } = useTranslation('signature');
  const { t: ofPlan } = useTranslation('plan');
  const { tierName } = useNames();
  if (fields.length === 0) return <p className="quiet">{t('handsOver.free')}</p>;
  // Every field that counts has a character: only what the plan asks for beyond that is worth saying.
  const shown = fields.map(({ minLength, ...field }) => ({ ...field, ...(minLength > 1 && { minLength }) }));
  return (
    <div>
      <h3>{ofPlan('packet.title')}</h3>
      <PacketFigure demand={{ toTier, bar, fields: shown }} to={tierName(toTier)} />
    </div>
  );
}
