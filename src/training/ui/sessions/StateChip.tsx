import { useTranslation } from 'react-i18next';
import type { CourseLine } from '../../sessions/contract.ts';

const TONES: Record<CourseLine['state'], string> = { planned: 'quiet', running: 'good', ended: 'quiet', cancelled: 'warn' };

export function StateChip({ state }: Pick<CourseLine, 'state'>) {
  const { t } = useTranslation('training');
  return (
    <span className="chip" data-tone={TONES[state]}>
      {t(`state.${state}`)}
    </span>
  );
}

/** How the reader stands to a session. */
export function OwnChip({ own }: Pick<CourseLine, 'own'>) {
  const { t } = useTranslation('training');
  if (own === null) return null;
  return (
    <span className="chip" data-tone={own === 'seat' ? 'good' : 'warn'}>
      {t(`own.${own}`)}
    </span>
  );
}
