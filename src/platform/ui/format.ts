import { useTranslation } from 'react-i18next';
import type { Locale } from '../http/shapes.ts';

const DAY_SECONDS = 86_400;
const UNITS_WITHIN_A_DAY = [
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Where the browser names no region: “30 Nov 2026” is read alike everywhere, while English alone would be that of the United States. */
const WITHOUT_REGION: Record<Locale, string> = { en: 'en-GB', es: 'es' };

/** English and Spanish are written in many places: dates and hours follow the region that the browser names for the language. */
export function regional(locale: Locale, named = navigator.languages): string {
  return named.find((tag) => isTag(tag) && tag.startsWith(`${locale}-`)) ?? WITHOUT_REGION[locale];
}

/** Some browsers name a language in a way that nothing else understands. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Formatters are costly to make and a list needs the same one a thousand times. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = FORMATS.get(key) ?? new Intl.DateTimeFormat(regional(locale), options);
  FORMATS.set(key, known);
  return known;
}
const RELATIVE_FORMATS = new Map<Locale, Intl.RelativeTimeFormat>();

/** “3 hours ago”, “in 20 minutes”, “yesterday”, by the person's language; from a day on it is the calendar's days that count. */
export function relativeTime(at: Date, now: Date, locale: Locale): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const format = RELATIVE_FORMATS.get(locale) ?? new Intl.RelativeTimeFormat(regional(locale), { numeric: 'auto' });
  RELATIVE_FORMATS.set(locale, format);
  if (Math.abs(seconds) >= DAY_SECONDS) return format.format(dayNumber(at) - dayNumber(now), 'day');
  for (const [unit, length] of UNITS_WITHIN_A_DAY)
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  return format.format(0, 'second');
}

/** The days of the calendar where the person is, counted. */
function dayNumber(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / (DAY_SECONDS * 1_000);
}

export function dateTime(at: Date, locale: Locale): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The zone in which all of these are said, by its name in the tz database. */
export function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Minutes as a person says them: `25 min`, `1 h 05`, `3 d 2 h`. */
export function duration(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return `${whole} min`;
  if (whole < 1_440) return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, '0')}`;
  return `${Math.floor(whole / 1_440)} d ${Math.floor((whole % 1_440) / 60)} h`;
}

/** Working time is said in hours however long it is: 24 working hours are not a day. */
export function workingTime(minutes: number): string {
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${String(minutes % 60).padStart(2, '0')}` : ''}`;
}

export function useLocale(): Locale {
  return useTranslation().i18n.language === 'es' ? 'es' : 'en';
}

/** When something is promised: the hour alone for today, the day of the week for one that comes soon, the date for any other. */
export function promisedTime(at: Date, now: Date, locale: Locale): string {
  const isToday = at.toDateString() === now.toDateString();
  // “Friday” is heard as the next one, also by those who wait since the last.
  const isSoon = at > now && at.getTime() - now.getTime() < 6 * 86_400_000;
  const ofYear = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  const day = isToday ? null : dateFormat(locale, isSoon ? { weekday: 'long' } : { day: 'numeric', month: 'long', ...ofYear }).format(at);
  return DAY_AND_TIME[locale](day, dateFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at));
}

/** As one says it within a sentence: `Intl` puts a comma between the two. */
const DAY_AND_TIME: Record<Locale, (day: string | null, time: string) => string> = {
  en: (day, time) => (day === null ? time : `${day}, ${time}`),
  es: (day, time) => `${day === null ? '' : `el ${day} `}${/^0?1:/.test(time) ? 'a la' : 'a las'} ${time}`,
};

/** A year, or a month of it: 2024 or 2024-05. */
export function spokenMonth(month: string, locale: Locale): string {
  const isYear = month.length === 4;
  return dateFormat(locale, { year: 'numeric', ...(!isYear && { month: 'long' }), timeZone: 'UTC' }).format(
    new Date(`${month}${isYear ? '-01' : ''}-01`),
  );
}

/** The day and the hours of working time, in the zone in which every other time on a page is said: the reader's. */
export function dayAndHour(locale: Locale): { day(at: Date): string; hour(at: Date): string } {
  const day = dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const hour = dateFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return { day: (at) => day.format(at), hour: (at) => hour.format(at) };
}
