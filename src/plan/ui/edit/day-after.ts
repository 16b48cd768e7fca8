import { dayOf } from '../../spoken/in-words.ts';

const DAY_MS = 86_400_000;

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(dayOf(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}
