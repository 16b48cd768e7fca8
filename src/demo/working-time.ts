import { addBusinessMinutes, businessMinutesBetween } from '../calendar/business-time.ts';
import { daysAfter } from '../calendar/days.ts';
import type { Calendar } from '../plan/schema/schema.ts';

const DAYS_BACK_MAX = 75;

/** Minutes of work, as the stories count them: a long day has ten hours, so a week has 47. */
export const HOUR = 60;
export const DAY = 10 * HOUR;
export const WEEK = 47 * HOUR;

/** Instants counted from now in working minutes, so that the demo looks fresh at any hour, and nobody works at night. */
export type WorkingTime = { ago(minutes: number): Date; after(start: Date, minutes: number): Date };

export function workingTime(calendar: Calendar | null, now: Date): WorkingTime {
  const begin = daysAfter(now, -DAYS_BACK_MAX);
  const passed = businessMinutesBetween(calendar, begin, now);
  return {
    ago: (minutes) => addBusinessMinutes(calendar, begin, passed - minutes),
    after: (start, minutes) => addBusinessMinutes(calendar, start, minutes),
  };
}
