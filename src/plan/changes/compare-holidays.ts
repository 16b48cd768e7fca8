import { type KnownHolidays, knownOf, regionDays } from '../holidays/known-holidays.ts';
import type { Calendar, PlanDocument } from '../schema/schema.ts';
import type { PlanChange } from './compare-plans.ts';

export type Sides<T> = { before: T; after: T };

/**
 * Days off that came or went by themselves: both plans name the same regions, and the library has learned better meanwhile. Years that
 * only one of them knows are no change.
 */
export function compareHolidays(plans: Sides<PlanDocument>, known: Sides<KnownHolidays>): PlanChange[] {
  return (plans.after.calendars ?? []).flatMap((after): PlanChange[] => {
    const before = plans.before.calendars?.find(({ id }) => id === after.id);
    if (!before?.holidaysOf || String(before.holidaysOf) !== String(after.holidaysOf)) return [];
    const isCompared = yearsOf(before, known.before).intersection(yearsOf(after, known.after));
    const [old, now] = [regionDays(before, known.before), regionDays(after, known.after)];
    const apart = (one: Set<string>, other: Set<string>) =>
      [...one.difference(other)].filter((day) => isCompared.has(day.slice(0, 4))).sort();
    const [gone, come] = [apart(old, now), apart(now, old)];
    if (gone.length + come.length === 0) return [];
    return [
      {
        kind: 'changed',
        steps: ['calendars', `[${after.id}]`, 'holidaysOf'],
        shape: 'calendars[].holidays',
        ...(gone.length > 0 && { before: gone }),
        ...(come.length > 0 && { after: come }),
      },
    ];
  });
}

/** The years for which all regions of a calendar are known. */
function yearsOf(calendar: Calendar, known: KnownHolidays): Set<string> {
  const regions = knownOf(calendar, known);
  const [first, last] = [Math.max(0, ...regions.map(({ from }) => from)), Math.min(...regions.map(({ to }) => to))];
  return new Set(regions.length === 0 ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index)));
}
