import { useTranslation } from 'react-i18next';
import css from './chapter-nav.module.css';

const RADIUS = 12;
const LENGTH = 2 * Math.PI * RADIUS;

/** The number of a question in a ring that closes as it is answered. */
export function MeterRing({ number, answered, total }: { number: number; answered: number; total: number }) {
  const { t } = useTranslation('plan');
  return (
    <span className={css.ring} data-full={answered === total || undefined}>
      <svg viewBox="0 0 28 28" width={28} height={28} aria-hidden="true">
        <circle cx={14} cy={14} r={RADIUS} />
        <circle cx={14} cy={14} r={RADIUS} strokeDasharray={`${(answered / total) * LENGTH} ${LENGTH}`} transform="rotate(-90 14 14)" />
        <text x={14} y={14} dy="0.36em" textAnchor="middle">
          {number}
        </text>
      </svg>
      <span className="visually-hidden">{t('meter.answered', { answered, total })}: </span>
    </span>
  );
}
