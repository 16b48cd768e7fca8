import { useTranslation } from 'react-i18next';
import type { AttemptState } from '../words.ts';

const TONES = { open: 'quiet', 'in-review': 'warn', passed: 'good', failed: 'bad' } as const satisfies Record<AttemptState, string>;

export function StateChip({ state }: { state: AttemptState }) {
  const { t } = useTranslation('quiz');
  return (
    <span className="chip" data-tone={TONES[state]}>
      {t(`state.${state}`)}
    </span>
  );
}
