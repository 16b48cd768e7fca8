import type { Locale } from '../../../platform/http/shapes.ts';
import { readersZone, regional } from '../../../platform/ui/format.ts';

/** Days and hours of sessions, as the reader writes them, in the zone of the reader. */
export function timesIn(locale: Locale, timeZone = readersZone()) {
  const format = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(regional(locale), { ...style, timeZone });
  const [hour, day] = [
    format({ hour: '2-digit', minute: '2-digit' }),
    format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  ];
  return {
    day: (at: string) => day.format(new Date(at)),
    hour: (at: string | Date) => hour.format(new Date(at)),
    hours: (from: string, to: string) => `${hour.format(new Date(from))} – ${hour.format(new Date(to))}`,
  };
}

const two = (number: number) => String(number).padStart(2, '0');

/** An instant as a field for day and time shows it, by the reader’s own clock: `2026-12-10T09:00`. */
export function toField(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant that such a field means; null while it is not filled. */
export function fromField(value: string): string | null {
  const date = new Date(value);
  return value === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A time of day after a session began, as an instant: one that lies before its beginning is of the day after. */
export function timeAfter(begun: string, time: string): string | null {
  const match = /^(\d{2}):(\d{2})/.exec(time);
  if (!match) return null;
  const start = new Date(begun);
  const found = new Date(start.getFullYear(), start.getMonth(), start.getDate(), Number(match[1]), Number(match[2]));
  // A field knows no seconds: the minute in which it began is the beginning.
  if (found.getTime() + 60_000 <= start.getTime()) found.setDate(found.getDate() + 1);
  return found.toISOString();
}
