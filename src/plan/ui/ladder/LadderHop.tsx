import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { packetDemand, relayMode } from '../../rules/in-force.ts';
import { USER, type Way } from '../../rules/ladder-ways.ts';
import type { PlanDocument } from '../../schema/schema.ts';
import { spokenList } from '../../spoken/spoken.ts';
import { VENDOR_TIER } from '../../words.ts';
import { usePlanNames } from '../use-plan-names.ts';
import css from './plan-ladder.module.css';

type Props = { plan: PlanDocument; from: number; to: number; ways: readonly Way[] };

/** What goes up between two rungs, and what comes down. */
export function LadderHop({ plan, from, to, ways }: Props) {
  const down = useDownSentence(plan, { to, ways });
  return (
    <>
      <UpSide plan={plan} from={from} to={to} />
      {down && <span className={css.downSide}>{down}</span>}
    </>
  );
}

function UpSide({ plan, from, to }: Omit<Props, 'ways'>) {
  const { t } = useTranslation('plan');
  const { bar, fields } = packetDemand(plan, to);
  if (from === USER) return <span className={css.upSide}>{t('ladder.reports')}</span>;
  if (to === VENDOR_TIER) return <span className={css.upSide}>{t('ladder.vendorCase')}</span>;
  if (fields.length === 0) return <span className={css.upSide}>{t('ladder.packetEmpty')}</span>;
  return (
    <span className={css.upSide}>
      {t(bar > 0 ? 'ladder.packet' : 'ladder.packetNoBar', { bar })}
      {bar > 0 && (
        <span className={css.meter} aria-hidden="true" style={{ '--bar': `${bar}%`, '--hue': `var(--tier-${from})` } as CSSProperties} />
      )}
    </span>
  );
}

/** What is said where a downward way begins. The ways that only pass by are said where they began. */
function useDownSentence(plan: PlanDocument, { to: upper, ways }: Pick<Props, 'to' | 'ways'>): string | null {
  const { t } = useTranslation('plan');
  const { region } = usePlanNames(plan);
  const leaving = ways.filter(({ from, to }) => from === upper && to < from);
  const [first] = leaving;
  if (!first) return null;
  if (first.kind === 'vendor-answer') return t('ladder.vendorAnswer');
  const relays = leaving.filter(({ kind }) => kind === 'relay').map(({ to }) => to);
  const contact = leaving.some(({ kind }) => kind === 'contact') ? t('ladder.contacts') : null;
  if (relays.length === 0) return contact;
  const tiers = spokenList(relays.sort((a, b) => b - a).map(String), region);
  const relay = t(relayMode(plan) === 'together' && relays.length > 1 ? 'ladder.together' : 'ladder.relays', { tiers });
  return contact ? `${relay} · ${contact}` : relay;
}
