import { useTranslation } from 'react-i18next';
import type { Locale } from '../http/shapes.ts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** “3 hours ago”, “in 20 minutes”, by the person's language. */
export function relativeTime(at: Date, now: Date, locale: Locale): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of UNITS) if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  return format.format(0, 'minute');
}

export function dateTime(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** Minutes as a person says them: `25 min`, `1 h 05`, `3 d 2 h`. */
export function duration(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return `${whole} min`;
  if (whole < 1_440) return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, '0')}`;
  return `${Math.floor(whole / 1_440)} d ${Math.floor((whole % 1_440) / 60)} h`;
}

export function useLocale(): Locale {
  return useTranslation().i18n.language === 'es' ? 'es' : 'en';
}

/** When something is promised: the hour alone for today, with the day otherwise. */
export function promisedTime(at: Date, now: Date, locale: Locale): string {
  const isToday = at.toDateString() === now.toDateString();
  const isNear = Math.abs(at.getTime() - now.getTime()) < 6 * 86_400_000;
  return new Intl.DateTimeFormat(locale, {
    ...(!isToday && (isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' })),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
