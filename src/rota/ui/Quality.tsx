import { useTranslation } from 'react-i18next';
import type { Rota } from '../contract.ts';
import css from './rota.module.css';

const GOOD_FROM = 90;
const FAIR_FROM = 60;

/** How good the rota is, and what it loses points for. */
export function Quality({ quality: { score, reasons } }: Pick<Rota, 'quality'>) {
  const { t } = useTranslation('rota');
  if (score === null) return null;
  const tone = score >= GOOD_FROM ? 'good' : score >= FAIR_FROM ? 'warn' : 'bad';
  const figure = (
    <span className="chip" data-tone={tone}>
      {t('quality.score', { score })}
    </span>
  );
  if (reasons.length === 0) return figure;
  return (
    <details className={css.quality}>
      <summary>
        {figure}
        <span className={css.why}>{t('quality.why')}</span>
      </summary>
      <ul>
        {reasons.map(({ code, points, hours, person, share }) => (
          <li key={`${code} ${person?.id ?? ''}`}>
            {t(`quality.reason.${code}`, { hours, share, name: person?.name ?? '' })}{' '}
            <span className={css.points}>{t('quality.points', { points })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
