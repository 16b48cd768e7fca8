import { instantAt } from './time-of-day.ts';
import { WEEKDAYS, type Weekday } from './words.ts';

/** When people work. A calendar of the plan is one. */
export type WorkingHours = {
  id: string;
  timeZone: string;
  hours: readonly { days: readonly Weekday[]; from: string; to: string }[];
  holidays?: readonly string[] | undefined;
};

/** A stretch of working time on one day, as instants. */
type Stretch = { from: Temporal.Instant; to: Temporal.Instant };

const DAYS_AHEAD_MAX = 3_700;
const MINUTE_MS = 60_000;

/** The instant at which so many working minutes after `start` have passed. */
export function addBusinessMinutes(calendar: WorkingHours | null, start: Date, minutes: number): Date {
  return addBusinessTime(calendar, start, minutes * MINUTE_MS);
}

/**
 * The same for so much working time, to the millisecond: what is added up again is never rounded between. Without a calendar
 * all time counts. Hours are those of the calendar's zone, so a day on which the clocks change is as long as it really is.
 */
export function addBusinessTime(calendar: WorkingHours | null, start: Date, lengthMs: number): Date {
  let left = lengthMs;
  if (!calendar) return new Date(start.getTime() + left);
  const begin = instantOf(start);
  for (const { from, to } of stretches(calendar, begin)) {
    const startsAt = later(from, begin);
    const length = to.epochMilliseconds - startsAt.epochMilliseconds;
    if (length <= 0) continue;
    if (length >= left) return new Date(startsAt.epochMilliseconds + left);
    left -= length;
  }
  throw new RangeError(`the calendar ${calendar.id} has not ${lengthMs / MINUTE_MS} working minutes in ten years`);
}

/** The whole working minutes between two instants, for showing. */
export function businessMinutesBetween(calendar: WorkingHours | null, start: Date, end: Date): number {
  return Math.floor(businessTimeBetween(calendar, start, end) / MINUTE_MS);
}

/** The working time between two instants in milliseconds; 0 when `end` is not after `start`. */
export function businessTimeBetween(calendar: WorkingHours | null, start: Date, end: Date): number {
  if (end <= start) return 0;
  if (!calendar) return end.getTime() - start.getTime();
  const [begin, finish] = [instantOf(start), instantOf(end)];
  let passed = 0;
  for (const { from, to } of stretches(calendar, begin)) {
    if (from.epochMilliseconds >= finish.epochMilliseconds) break;
    passed += Math.max(0, earlier(to, finish).epochMilliseconds - later(from, begin).epochMilliseconds);
  }
  return passed;
}

/** Whether it is working time at an instant: the first moment of a stretch is, its end is not. Without a calendar it always is. */
export function isWorkingTime(calendar: WorkingHours | null, at: Date): boolean {
  if (!calendar) return true;
  const day = instantOf(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  if (calendar.holidays?.includes(day.toString())) return false;
  return onDay(calendar, day).some(({ from, to }) => from.epochMilliseconds <= at.getTime() && at.getTime() < to.epochMilliseconds);
}

/**
 * The stretches of working time between two instants, at most `limit`; without a calendar it is one. Minutes are rounded so
 * that those of any first stretches add up to what has passed until then.
 */
export function stretchesBetween(
  calendar: WorkingHours | null,
  start: Date,
  end: Date,
  limit: number,
): { from: string; to: string; minutes: number }[] {
  if (end <= start) return [];
  const [begin, finish] = [instantOf(start), instantOf(end)];
  const found: { from: string; to: string; minutes: number }[] = [];
  let passed = 0;
  for (const stretch of calendar ? stretches(calendar, begin) : [{ from: begin, to: finish }]) {
    if (found.length === limit || stretch.from.epochMilliseconds >= finish.epochMilliseconds) break;
    const [from, to] = [later(stretch.from, begin), earlier(stretch.to, finish)];
    const length = to.epochMilliseconds - from.epochMilliseconds;
    if (length <= 0) continue;
    const minutes = Math.round((passed + length) / MINUTE_MS) - Math.round(passed / MINUTE_MS);
    passed += length;
    found.push({ from: from.toString(), to: to.toString(), minutes });
  }
  return found;
}

function* stretches(calendar: WorkingHours, start: Temporal.Instant): Generator<Stretch> {
  const holidays = new Set(calendar.holidays ?? []);
  let day = start.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  for (let ahead = 0; ahead < DAYS_AHEAD_MAX; ahead++, day = day.add({ days: 1 })) {
    if (holidays.has(day.toString())) continue;
    yield* onDay(calendar, day);
  }
}

/** The stretches of a day, in order; hours that overlap are one. */
function onDay(calendar: WorkingHours, day: Temporal.PlainDate): Stretch[] {
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  const merged: Stretch[] = [];
  for (const stretch of calendar.hours
    .filter(({ days }) => weekday !== undefined && days.includes(weekday))
    .map(({ from, to }) => ({ from: instantAt(day, from, calendar.timeZone), to: instantAt(day, to, calendar.timeZone) }))
    .sort((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds)) {
    const last = merged.at(-1);
    if (last && stretch.from.epochMilliseconds <= last.to.epochMilliseconds) last.to = later(last.to, stretch.to);
    else merged.push(stretch);
  }
  return merged;
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());
const later = (a: Temporal.Instant, b: Temporal.Instant) => (a.epochMilliseconds > b.epochMilliseconds ? a : b);
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (a.epochMilliseconds < b.epochMilliseconds ? a : b);
