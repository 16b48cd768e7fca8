import { DAY_MS, dayNumber } from '../../../calendar/days.ts';
import { minuteOf } from '../../../calendar/time-of-day.ts';

const MINUTE_MS = 60_000;

/** The instant of a time of a day in a zone, as the desk reckons it: of a time that comes twice the first, of one that is skipped when the clocks do. */
export function instantIn(day: string, time: string, timeZone: string): number {
  const local = dayNumber(day) * DAY_MS + minuteOf(time) * MINUTE_MS;
  const [late, early] = [local - aheadAt(local - DAY_MS, timeZone), local - aheadAt(local + DAY_MS, timeZone)];
  const held = [early, late].filter((at) => at + aheadAt(at, timeZone) === local);
  return held.length > 0 ? Math.min(...held) : changeBetween(early, late, timeZone);
}

/** The first minute with the clocks as they are at the later of two instants. */
function changeBetween(early: number, late: number, timeZone: string): number {
  let [before, after] = [early, late];
  while (after - before > MINUTE_MS) {
    const middle = Math.floor((before + after) / 2 / MINUTE_MS) * MINUTE_MS;
    if (aheadAt(middle, timeZone) === aheadAt(late, timeZone)) after = middle;
    else before = middle;
  }
  return after;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** By how much the clocks of a zone are ahead of UTC at an instant. Not every browser has `Temporal`. */
function aheadAt(at: number, timeZone: string): number {
  const format =
    FORMATS.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  FORMATS.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
}

/** The minute of the day that the clocks of a zone show at an instant. */
export function minuteIn(at: number, timeZone: string): number {
  const local = at + aheadAt(at, timeZone);
  return Math.floor((((local % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
}
