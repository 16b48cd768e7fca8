import { dayAfter, startOfDay } from '../../calendar/days.ts';
import { WEEKDAYS, type Weekday } from '../../calendar/words.ts';

const A_MONDAY = '2026-01-05';

export function weekdayName(day: Weekday, locale: string, weekday: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(startOfDay(dayAfter(A_MONDAY, WEEKDAYS.indexOf(day))));
}
