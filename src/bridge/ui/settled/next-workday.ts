import { dayAfter, dayNumber, weekdayOf } from '../../../calendar/days.ts';

const SATURDAY = 5;

/** By when something is likely to be done that is given today: the next day that is no Saturday or Sunday. */
export function nextWorkday(today: string): string {
  const next = dayAfter(today);
  return weekdayOf(dayNumber(next)) < SATURDAY ? next : nextWorkday(next);
}
