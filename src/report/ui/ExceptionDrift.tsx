import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenDay } from '../../plan/spoken/spoken.ts';
import { useNames } from '../../plan/ui/use-names.ts';
import { regional, useLocale } from '../../platform/ui/format.ts';
import { TextLink } from '../../platform/ui/links.tsx';
import type { Drift } from '../contract.ts';
import css from './drift.module.css';

/** How often somebody was let do without a certificate, week by week. Who, stands where those see it who lead them. */
export function ExceptionDrift({ exceptions: { granted, weeks: figures, items }, weeks }: Pick<Drift, 'exceptions' | 'weeks'>) {
  const { t } = useTranslation('report');
  const { tierName } = useNames();
  const locale = useLocale();
  const id = useId();
  if (granted === 0) return null;
  return (
    <div className={css.kinds} data-below>
      <section className={`sheet ${css.kind}`} aria-labelledby={id}>
        <div className={css.words}>
          <h2 id={id}>{t('exceptions.name')}</h2>
          <p>{t('exceptions.means')}</p>
          <p className="quiet">
            <TextLink to="/training/certificates">{t('exceptions.who')}</TextLink>
          </p>
        </div>
        <div>
          <p className={css.total}>
            <strong>{t('exceptions.granted', { granted })}</strong>
          </p>
          {figures.map((figure, index) => {
            const week = weeks[index];
            if (!week || figure.granted === 0) return null;
            return (
              <details key={week.week} className={css.calls}>
                <summary>{t('exceptions.inWeek', { week: Number(week.week.slice(-2)), granted: figure.granted })}</summary>
                <ul>
                  {items
                    .filter((one) => one.week === week.week)
                    .map((one) => (
                      <li key={one.exception}>
                        <bdi>{one.name[locale]}</bdi>{' '}
                        <span className="quiet">
                          {[
                            tierName(one.tier),
                            t('exceptions.until', { day: spokenDay(one.until, regional(locale)) }),
                            t('version', { version: one.version }),
                          ].join(' · ')}
                        </span>
                      </li>
                    ))}
                </ul>
              </details>
            );
          })}
        </div>
      </section>
    </div>
  );
}
