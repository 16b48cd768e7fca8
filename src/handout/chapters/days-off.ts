import { type Holiday, type KnownHolidays, knownOf } from '../../plan/holidays/known-holidays.ts';
import type { Calendar } from '../../plan/schema/schema.ts';

/** A day off of a calendar as a reader knows it; its own ones have no name. */
export type DayOff = { day: string; name: Holiday['name'] | null };

/** The days off of the year in which the plan comes into force and of the next one: a paper that listed ten would not be read. */
export function daysOffOf(calendar: Calendar, known: KnownHolidays, inForceFrom: Date): { year: number; days: DayOff[] }[] {
  const names = new Map(knownOf(calendar, known).flatMap(({ days }) => days.map(({ day, name }) => [day, name] as const)));
  const first = inForceFrom.getUTCFullYear();
  return [first, first + 1].map((year) => ({
    year,
    days: [...new Set(calendar.holidays)]
      .filter((day) => day.startsWith(`${year}-`))
      .sort()
      .map((day) => ({ day, name: names.get(day) ?? null })),
  }));
}
