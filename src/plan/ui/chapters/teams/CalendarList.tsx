import { useTranslation } from 'react-i18next';
import type { Calendar, PlanDocument } from '../../../schema/schema.ts';
import { spokenDay, spokenTimeZone } from '../../../spoken/spoken.ts';
import { useHolidays } from '../../use-holidays.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { HolidayYears } from './HolidayYears.tsx';
import { HoursLines } from './HoursLines.tsx';
import { nextHolidays } from './next-holidays.ts';
import css from './teams.module.css';

/** The calendars that teams and clocks go by, with the days off that come next. */
export function CalendarList({ plan }: { plan: PlanDocument }) {
  return (
    <ul className={css.teams}>
      {(plan.calendars ?? []).map((calendar) => (
        <li key={calendar.id} className={css.calendar}>
          <CalendarCard plan={plan} calendar={calendar} />
        </li>
      ))}
    </ul>
  );
}

function CalendarCard({ plan, calendar }: { plan: PlanDocument; calendar: Calendar }) {
  const { t } = useTranslation('plan');
  const { text, region } = usePlanNames(plan);
  const now = new Date();
  const { days, more } = nextHolidays(calendar, now, useHolidays());
  return (
    <>
      <h4>{text(calendar.name) || calendar.id}</h4>
      <dl className={css.facts}>
        <div>
          <dt>{t('hours.open')}</dt>
          <dd>
            <HoursLines hours={calendar.hours} />
          </dd>
        </div>
        <div>
          <dt>{t('hours.zone')}</dt>
          <dd>{spokenTimeZone(calendar.timeZone, region, now)}</dd>
        </div>
        <div>
          <dt>{t('hours.holidays')}</dt>
          <dd>
            {days.length === 0 && t('hours.noHolidays')}
            <ul className={css.holidays}>
              {days.map(({ day, name, kind }) => (
                <li key={day}>{t('hours.day', { day: spokenDay(day, region), name: name ?? 'none', kind })}</li>
              ))}
              {more > 0 && !calendar.holidaysOf && <li className="quiet">{t('hours.moreHolidays', { count: more })}</li>}
            </ul>
            <HolidayYears calendar={calendar} />
          </dd>
        </div>
      </dl>
    </>
  );
}
