import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../../schema/schema.ts';
import { spokenDay, spokenList } from '../../../spoken/spoken.ts';
import { dayAt } from '../../today.ts';
import { useHolidays } from '../../use-holidays.ts';
import { useRegion } from '../../use-region.ts';
import { calendarDays } from './calendar-days.ts';
import css from './teams.module.css';

/** The days of this year and the next one by their names, for a calendar that takes them from a country or region. */
export function HolidayYears({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('plan');
  const region = useRegion();
  const all = useHolidays();
  const regions = all.filter(({ code }) => calendar.holidaysOf?.includes(code));
  if (regions.length === 0) return null;
  const days = calendarDays(calendar, regions);
  const year = Number(dayAt(new Date(), calendar.timeZone).slice(0, 4));
  return (
    <>
      {[year, year + 1].map((one) => (
        <details key={one} className={css.year}>
          <summary>
            {t('hours.year', {
              year: String(one),
              regions: spokenList(
                regions.map(({ name }) => name),
                region,
              ),
            })}
          </summary>
          <ul className={css.holidays}>
            {days
              .filter(({ day }) => day.startsWith(`${one}-`))
              .map(({ day, name, kind }) => (
                <li key={day} className={kind === 'off' ? undefined : 'quiet'}>
                  {t('hours.day', { day: spokenDay(day, region), name: name ?? 'none', kind })}
                </li>
              ))}
          </ul>
          <p className="quiet">{t('hours.source')}</p>
        </details>
      ))}
    </>
  );
}
