import { useTranslation } from 'react-i18next';
import type { BridgeState } from '../words.ts';

const TONES: Record<BridgeState, string> = { scheduled: 'quiet', live: 'good', ended: 'quiet', missed: 'bad', cancelled: 'warn' };

/** Where a bridge stands, in a word. */
export function StateChip({ state }: { state: BridgeState }) {
  const { t } = useTranslation('bridge');
  return (
    <span className="chip" data-tone={TONES[state]}>
      {t(`state.${state}`)}
    </span>
  );
}
