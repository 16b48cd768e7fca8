import type { HolidaysOfRegion } from '../../../holidays/shapes.ts';
import type { Calendar } from '../../../schema/schema.ts';
import { dayAt } from '../../today.ts';
import { type CalendarDay, calendarDays } from './calendar-days.ts';

const SHOWN = 4;

/** The days off from today on, as the calendar's own zone has today; and how many more are known. */
export function nextHolidays(
  calendar: Calendar,
  now: Date,
  regions: readonly HolidaysOfRegion[] = [],
): { days: CalendarDay[]; more: number } {
  const today = dayAt(now, calendar.timeZone);
  const coming = calendarDays(calendar, regions).filter(({ day, kind }) => kind === 'off' && day >= today);
  return { days: coming.slice(0, SHOWN), more: Math.max(0, coming.length - SHOWN) };
}
