import { instantIn } from '../layout/zone-time.ts';

/** A span as it is typed: whole days, or days with their times. */
export type Asked = { by: string; fromDay: string; toDay: string; fromTime: string; toTime: string };

/** As the desk is asked for it: days as days, times as instants of the zone. One day needs to be said once. */
export function spanIn({ by, fromDay, toDay, fromTime, toTime }: Asked, timeZone: string): { from: string; to: string } {
  const lastDay = toDay || fromDay;
  if (by === 'days') return { from: fromDay, to: lastDay };
  const instant = (day: string, time: string) => new Date(instantIn(day, time, timeZone)).toISOString();
  return { from: instant(fromDay, fromTime), to: instant(lastDay, toTime) };
}
