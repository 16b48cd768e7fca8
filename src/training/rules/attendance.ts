import { ATTENDED_PERCENT } from '../words.ts';

export type Stay = { person: string; from: number; to: number };
export type Held = { startedAt: number; endedAt: number };
const MINUTE_MS = 60_000;

/** How many minutes of a session somebody was there: what is noted twice, or by two devices, counts once, and nothing before or after. */
export function minutesThere(stays: readonly Stay[], person: string, { startedAt, endedAt }: Held): number {
  return Math.floor(timeThere(stays, person, { startedAt, endedAt }) / MINUTE_MS);
}

function timeThere(stays: readonly Stay[], person: string, { startedAt, endedAt }: Held): number {
  let [there, until] = [0, startedAt];
  const own = stays.filter((stay) => stay.person === person).toSorted((one, other) => one.from - other.from);
  for (const { from, to } of own) {
    const end = Math.min(to, endedAt);
    there += Math.max(0, end - Math.max(from, until));
    until = Math.max(until, end);
  }
  return there;
}

/** Whether somebody has attended a session that is over: nine tenths of its minutes, and the session taught at least half of what it should. */
export function hasAttended(stays: readonly Stay[], person: string, held: Held, plannedMinutes: number): boolean {
  const length = held.endedAt - held.startedAt;
  if (length * 2 < plannedMinutes * MINUTE_MS) return false;
  return timeThere(stays, person, held) * 100 >= length * ATTENDED_PERCENT;
}
