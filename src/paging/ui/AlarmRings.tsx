import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../platform/ui/format.ts';
import type { Page, Ring } from '../contract.ts';
import css from './alarms.module.css';
import { ringsByStep } from './rings-by-step.ts';

/** Who was rung when and how it came through; folded, since whoever is rung wants to answer first. */
export function AlarmRings({ page }: { page: Page }) {
  const { t } = useTranslation('paging');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const steps = ringsByStep(page.rings);
  if (steps.length === 0) return null;
  const said = ({ channel, outcome }: Ring) =>
    channel === null ? t(`outcome.${outcome}`) : t('by', { channel: common(`pagingChannel.${channel}`), outcome: t(`outcome.${outcome}`) });
  return (
    <details className={css.rings}>
      <summary>{t('rings', { count: new Set(page.rings.flatMap(({ person }) => (person ? [person.id] : []))).size })}</summary>
      <ol>
        {steps.map(({ key, at, people }) => (
          <li key={key}>
            <time dateTime={at}>{dateTime(new Date(at), locale)}</time>
            <ul>
              {people.map(({ name, rings }) => (
                <li key={name ?? ''}>
                  <bdi>{name ?? t('nobody')}</bdi>
                  {name !== null && <span className="quiet"> {rings.map(said).join(' · ')}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
