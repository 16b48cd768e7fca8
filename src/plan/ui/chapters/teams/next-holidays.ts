import type { Calendar } from '../../../schema/schema.ts';
import { dayAt } from '../../today.ts';

const SHOWN = 4;

/** The days off from today on, as the calendar's own zone has today; and how many more are known. */
export function nextHolidays({ holidays = [], timeZone }: Calendar, now: Date): { days: string[]; more: number } {
  const today = dayAt(now, timeZone);
  const coming = [...new Set(holidays)].filter((day) => day >= today).sort();
  return { days: coming.slice(0, SHOWN), more: Math.max(0, coming.length - SHOWN) };
}
