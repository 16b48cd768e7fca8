import type { Calendar, PlanDocument } from '../schema/schema.ts';
import { minutesOfWeek, stretchesByDay } from './week-minutes.ts';

/** A calendar is looked through for ten years ahead; with a margin for days on which the clocks change. */
const WEEKS_MAX = 500;

/** The working minutes that are sure to come within the years that a deadline is looked for; a holiday takes a day at most. */
export function minutesAhead(calendar: Calendar): number {
  return WEEKS_MAX * minutesOfWeek(stretchesByDay(calendar.hours)) - listed(calendar.holidays).length * 1_440;
}

/** Every stretch of working time that a plan names, and where. */
export function promisedMinutes({ promises, process }: PlanDocument): { path: string; minutes: number }[] {
  const all = [
    ...listed(promises?.toUser).flatMap(({ priority: _, ...minutes }, index) =>
      Object.values(minutes).map((value) => ({ path: `promises.toUser[${index}]`, minutes: value })),
    ),
    ...listed(promises?.betweenTiers).flatMap(({ tier: _, ...minutes }, index) =>
      Object.values(minutes).map((value) => ({ path: `promises.betweenTiers[${index}]`, minutes: value })),
    ),
    ...listed(process?.timedEscalations).map(({ afterMinutes }, index) => ({
      path: `process.timedEscalations[${index}]`,
      minutes: afterMinutes,
    })),
  ];
  return all.flatMap(({ path, minutes }) => (minutes === undefined ? [] : [{ path, minutes }]));
}

const listed = <T>(items: readonly T[] | undefined): readonly T[] => items ?? [];
