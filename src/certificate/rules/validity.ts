import { monthsAfter } from '../../calendar/days.ts';
import { instantAt } from '../../calendar/time-of-day.ts';
import { DAYS_SOON } from '../words.ts';

type Renewal = { today: string; months: number | undefined; before: { until: string | null } | null };

/**
 * The last day of a certificate that is issued today; null for one without end. `before` is the one that it renews, as long as that is valid.
 * Whoever renews when the desk reminds them loses nothing by it: the months count on from the old end. Whoever renews sooner begins anew with
 * today, or certificates could be stacked for years. In no case does the end come nearer: what was earned stays.
 */
export function untilOf({ today, months, before }: Renewal): string | null {
  if (months === undefined || before?.until === null) return null;
  const anew = monthsAfter(today, months);
  if (!before) return anew;
  const isReminded = Temporal.PlainDate.from(before.until).subtract({ days: DAYS_SOON }).toString() <= today;
  return later(before.until, isReminded ? monthsAfter(before.until, months) : anew);
}

/** Days are written so that they sort. */
const later = (day: string, other: string) => [day, other].sort().at(-1) ?? day;

/** The instant at which a day is over in a zone, however long it is there. */
export function endOfDay(day: string, timeZone: string): Date {
  return new Date(instantAt(Temporal.PlainDate.from(day), '24:00', timeZone).epochMilliseconds);
}
