import { useTranslation } from 'react-i18next';
import type { Standing } from '../words.ts';

const TONES: Record<Standing, string> = { valid: 'good', 'ends-soon': 'warn', ended: 'bad', revoked: 'bad', none: 'quiet' };

/** How somebody stands, in a word and a colour. */
export function StandingChip({ standing }: { standing: Standing }) {
  const { t } = useTranslation('certificate');
  return (
    <span className="chip" data-tone={TONES[standing]}>
      {t(`standing.${standing}`)}
    </span>
  );
}
