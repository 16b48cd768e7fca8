import { DAY_MS, startOfDay } from '../../calendar/days.ts';
import { minuteOf } from '../../calendar/time-of-day.ts';
import { WEEKDAYS, type Weekday } from '../../calendar/words.ts';
import { dateFormat } from './formats.ts';
import { spokenList } from './spoken.ts';

export type Hours = { days: readonly Weekday[]; from: string; to: string };

const MONDAY = startOfDay('2024-01-01').getTime();

export type HoursLine = { days: string; times: readonly string[] };

/** Opening hours as one reads them on a door: the same hours once, for all the days they are true. A whole day has no times. */
export function hoursLines(hours: readonly Hours[], region: string): HoursLine[] {
  const lines = new Map<string, { days: Weekday[]; windows: Hours[] }>();
  for (const day of WEEKDAYS) {
    const windows = hours.filter(({ days }) => days.includes(day)).sort((a, b) => a.from.localeCompare(b.from));
    if (windows.length === 0) continue;
    const key = windows.map(({ from, to }) => `${from}-${to}`).join();
    const line = lines.get(key) ?? { days: [], windows };
    line.days.push(day);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ days, windows }) => ({
    days: spokenWeekdays(days, region, 'short'),
    times: windows.some(isWholeDay) ? [] : windows.map((window) => spokenTimes(window, region)),
  }));
}

function isWholeDay({ from, to }: Hours): boolean {
  return from === '00:00' && to === '24:00';
}

/** “Monday – Thursday”, “Monday, Wednesday, and Friday”: three days in a row are a stretch. */
export function spokenWeekdays(days: readonly Weekday[], region: string, length: 'long' | 'short' = 'long'): string {
  const format = dateFormat(region, { weekday: length, timeZone: 'UTC' });
  const said = runs(days).flatMap(([first, last]) => {
    if (last - first >= 2) return [format.formatRange(weekday(first), weekday(last))];
    return first === last ? [format.format(weekday(first))] : [format.format(weekday(first)), format.format(weekday(last))];
  });
  return spokenList(said, region);
}

export function weekdayName(day: Weekday, region: string, length: 'long' | 'short' = 'short'): string {
  return dateFormat(region, { weekday: length, timeZone: 'UTC' }).format(weekday(WEEKDAYS.indexOf(day)));
}

function runs(days: readonly Weekday[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, day] of WEEKDAYS.entries()) {
    if (!days.includes(day)) continue;
    const last = found.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** “8:00 AM – 6:00 PM”, “8:00–18:00”. The end of a day is midnight. */
export function spokenTimes({ from, to }: { from: string; to: string }, region: string): string {
  const format = dateFormat(region, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  if (to === '24:00') return `${format.format(timeOf(from))} – ${format.format(timeOf('00:00'))}`;
  return format.formatRange(timeOf(from), timeOf(to));
}

export function spokenTime(time: string, region: string): string {
  return dateFormat(region, { timeStyle: 'short', timeZone: 'UTC' }).format(timeOf(time));
}

const weekday = (index: number) => new Date(MONDAY + index * DAY_MS);
const timeOf = (time: string) => new Date(MONDAY + minuteOf(time) * 60_000);
