import { useMemo } from 'react';
import { dayAt, startOfDay } from '../../calendar/days.ts';
import { timeOf } from '../../calendar/time-of-day.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { regional, useLocale } from '../../platform/ui/format.ts';
import type { Span } from '../rules/rota.ts';
import { minuteIn } from './layout/zone-time.ts';

type Style = Intl.DateTimeFormatOptions;
const DAY: Style = { weekday: 'short', day: 'numeric', month: 'short' };
const TIME: Style = { hour: '2-digit', minute: '2-digit' };
const ALMOST_A_DAY_MS = 22 * 3_600_000;

/** Days and times of a rota, as the reader writes them and as the clocks of the team’s zone show them. */
export function rotaTimes(locale: Locale, timeZone: string) {
  const region = regional(locale);
  const format = (style: Style, zone = timeZone) => new Intl.DateTimeFormat(region, { ...style, timeZone: zone });
  const [day, dayAndTime, time] = [format(DAY), format({ ...DAY, ...TIME }), format(TIME)];
  const ofDays = format(DAY, 'UTC');
  const isMidnight = (at: number) => minuteIn(at, timeZone) === 0;
  return {
    /** “Tue 1 Dec, 08:00 – 16:00”; whole days by their name alone. */
    span: ({ from, to }: Span) =>
      isMidnight(from) && isMidnight(to) && to - from > ALMOST_A_DAY_MS ? day.formatRange(from, to - 1) : dayAndTime.formatRange(from, to),
    /** “08:00 – 16:00”, where the day is said already. */
    times: ({ from, to }: Span) => (to - from > ALMOST_A_DAY_MS ? dayAndTime.formatRange(from, to) : time.formatRange(from, to)),
    /** “8–16”, where there is little room. */
    short: ({ from, to }: Span) => `${bare(minuteIn(from, timeZone))}–${bare(minuteIn(to, timeZone) || 24 * 60)}`,
    day: (name: string) => ofDays.format(startOfDay(name)),
    days: (from: string, to: string) => ofDays.formatRange(startOfDay(from), startOfDay(to)),
    weekday: (name: string) => format({ weekday: 'short' }, 'UTC').format(startOfDay(name)),
    dayAt: (at: number) => dayAt(new Date(at), timeZone),
    timeAt: (at: number) => timeOf(minuteIn(at, timeZone)),
  };
}
export type RotaTimes = ReturnType<typeof rotaTimes>;

export function useRotaTimes(timeZone: string): RotaTimes {
  const locale = useLocale();
  return useMemo(() => rotaTimes(locale, timeZone), [locale, timeZone]);
}

function bare(minute: number): string {
  return minute % 60 === 0 ? String(minute / 60) : timeOf(minute).replace(/^0/, '');
}
