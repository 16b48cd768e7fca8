import { minuteOf } from '../../calendar/time-of-day.ts';
import { WEEKDAYS } from '../../calendar/words.ts';
import type { Calendar } from '../schema/schema.ts';

/** Minutes of a day, from the first to the one after the last. */
export type Stretch = { from: number; to: number };
type Hours = Pick<Calendar['hours'][number], 'days' | 'from' | 'to'>;

/** The hours of a week by weekday, Monday first; hours that overlap or touch are one stretch. */
export function stretchesByDay(hours: readonly Hours[]): Stretch[][] {
  const week = WEEKDAYS.map((): Stretch[] => []);
  for (const { days, from, to } of hours)
    for (const day of new Set(days)) week[WEEKDAYS.indexOf(day)]?.push({ from: minuteOf(from), to: minuteOf(to) });
  return week.map(joined);
}

export function minutesOfWeek(week: readonly Stretch[][]): number {
  return week.flat().reduce((sum, { from, to }) => sum + to - from, 0);
}

/** What is left of each day’s stretches when others are taken away. */
export function weekWithout(week: readonly Stretch[][], taken: readonly Stretch[][]): Stretch[][] {
  return week.map((stretches, day) => stretches.flatMap((stretch) => left(stretch, taken[day] ?? [])));
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else merged.push({ ...stretch });
  }
  return merged;
}

function left({ from, to }: Stretch, taken: readonly Stretch[]): Stretch[] {
  const rest: Stretch[] = [];
  let start = from;
  for (const other of taken) {
    if (other.to <= start || other.from >= to) continue;
    if (other.from > start) rest.push({ from: start, to: other.from });
    start = other.to;
  }
  if (start < to) rest.push({ from: start, to });
  return rest;
}
