import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/ui/format.ts';
import type { Drift } from '../contract.ts';
import css from './drift.module.css';
import { QueueLink } from './QueueLink.tsx';
import { spokenDay } from './spoken-day.ts';

/** Phases that are over by their dates, with what is still open of them. */
export function OverduePhases({ phases }: { phases: Drift['overduePhases'] }) {
  const { t } = useTranslation('report');
  const locale = useLocale();
  const id = useId();
  return (
    <section className={`sheet ${css.phases}`} aria-labelledby={id}>
      <h2 id={id}>{t('phases.title')}</h2>
      <p>{t(phases.length > 0 ? 'phases.means' : 'phases.none')}</p>
      {phases.length > 0 && (
        <ul>
          {phases.map(({ version, phase, name, endedOn, tickets }) => (
            <li key={`${version} ${phase}`}>
              <span>
                <strong>{name[locale] || phase}</strong>
                <span className="quiet">{t('phases.ended', { version, day: spokenDay(endedOn, locale) })}</span>
              </span>
              <QueueLink behind={{ phase, planVersion: version }} isOpen>
                {t('phases.open', { tickets })}
              </QueueLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
