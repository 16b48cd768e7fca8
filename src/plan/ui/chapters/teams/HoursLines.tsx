import { useTranslation } from 'react-i18next';
import { type Hours, hoursLines } from '../../../spoken/hours.ts';
import { spokenList } from '../../../spoken/spoken.ts';
import { useRegion } from '../../use-region.ts';
import css from './teams.module.css';

/** Hours in words, a line for the days that have the same; with the number of people where it is said. */
export function HoursLines({ hours }: { hours: readonly (Hours & { people?: number | undefined })[] }) {
  const { t } = useTranslation('plan');
  const region = useRegion();
  const byPeople = Map.groupBy(hours, ({ people }) => people ?? 0);
  return (
    <ul className={css.hours}>
      {[...byPeople].flatMap(([people, some]) =>
        hoursLines(some, region).map(({ days, times }) => (
          <li key={`${days} ${people}`}>
            <span>{days}</span>
            <span>{times.length > 0 ? spokenList(times, region) : t('hours.wholeDay')}</span>
            {people > 0 && <span className="quiet">{t('people', { count: people })}</span>}
          </li>
        )),
      )}
    </ul>
  );
}
