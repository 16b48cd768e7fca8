import { isDay } from '../../../calendar/days.ts';
import { isKnown, type KnownHolidays, knownOf, REGIONS_MAX, regionDays, regionsOf } from '../../holidays/known-holidays.ts';
import type { Calendar } from '../../schema/schema.ts';
import { type Check, type Found, list, placed } from '../check.ts';

/** Question 1: on which days nobody is there, by the country or region of a calendar. */
export const HOLIDAY_CHECKS: readonly Check[] = [
  {
    code: 'unknown-holiday-region',
    severity: 'error',
    find: (plan, known) =>
      placed(plan.calendars, 'calendars').flatMap(([{ holidaysOf }, at]) =>
        placed(holidaysOf, `${at}.holidaysOf`).flatMap(([region, path]): Found[] => {
          const found = known[region];
          return found && !isKnown(found) ? [{ path, region, nearest: found.nearest ?? 'none' }] : [];
        }),
      ),
  },
  {
    code: 'too-many-holiday-regions',
    severity: 'error',
    find: (plan) => {
      const count = regionsOf(plan).length;
      return count > REGIONS_MAX ? [{ path: 'calendars', count, limit: REGIONS_MAX }] : [];
    },
  },
  {
    code: 'working-day-no-holiday',
    severity: 'warning',
    find: (plan, known) =>
      placed(plan.calendars, 'calendars').flatMap(([calendar, path]) => {
        if (!calendar.workingDays || !areKnown(calendar, known)) return [];
        const days = regionDays(calendar, known);
        const years = knownOf(calendar, known);
        // Of a year that is not known nothing can be said.
        const isTold = (day: string) => years.every(({ from, to }) => from <= yearOf(day) && yearOf(day) <= to);
        return placed(calendar.workingDays, `${path}.workingDays`).flatMap(([day, at]) =>
          isDay(day) && isTold(day) && !days.has(day) ? [{ path: at, id: calendar.id, day }] : [],
        );
      }),
  },
  {
    code: 'holidays-not-known',
    severity: 'warning',
    find: (plan, known) => {
      const end = Math.max(0, ...list(plan.phases).map(({ from, to }) => yearOf(to ?? from)));
      return placed(plan.calendars, 'calendars').flatMap(([{ holidaysOf }, at]) =>
        placed(holidaysOf, `${at}.holidaysOf`).flatMap(([region, path]): Found[] => {
          const year = firstUnknownYear(known[region], end);
          return year === null ? [] : [{ path, region, year: String(year) }];
        }),
      );
    },
  },
];

/** The first year for which a region has no holiday, up to the end of the phases. */
function firstUnknownYear(region: KnownHolidays[string] | undefined, end: number): number | null {
  if (!isKnown(region)) return null;
  const years = new Set(region.days.filter(({ isHalf }) => !isHalf).map(({ day }) => yearOf(day)));
  for (let year = region.from; year <= region.to; year++) if (!years.has(year)) return year;
  return end > region.to ? region.to + 1 : null;
}

function areKnown(calendar: Calendar, known: KnownHolidays): boolean {
  return knownOf(calendar, known).length === list(calendar.holidaysOf).length;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
