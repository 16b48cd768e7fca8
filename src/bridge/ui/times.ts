import { dayAt, startOfDay } from '../../calendar/days.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { readersZone, regional, useLocale } from '../../platform/ui/format.ts';

/** Days and times of bridges, as the reader writes them, in the zone of the reader. */
export function timesIn(locale: Locale, timeZone = readersZone()) {
  const format = (style: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(regional(locale), { ...style, timeZone: zone });
  const [hour, day] = [format({ hour: '2-digit', minute: '2-digit' }), format({ weekday: 'long', day: 'numeric', month: 'long' })];
  const short = format({ weekday: 'short', day: 'numeric', month: 'short' }, 'UTC');
  return {
    /** The day that an instant is on, `2026-12-01`. */
    dayOf: (at: string | Date) => dayAt(new Date(at), timeZone),
    day: (at: string | Date) => day.format(new Date(at)),
    hour: (at: string | Date) => hour.format(new Date(at)),
    /** “09:00 – 09:30”. */
    hours: (from: string, to: string) => hour.formatRange(new Date(from), new Date(to)),
    /** A day by its name, as one says it within a line. */
    due: (name: string) => short.format(startOfDay(name)),
  };
}

export function useTimes() {
  return timesIn(useLocale());
}
