import { dayAt, dayNumber } from '../../calendar/days.ts';
import { dateFormat } from '../../plan/spoken/formats.ts';
import type { Locale } from '../../platform/http/shapes.ts';

/** As hand-outs write it. */
export const REGIONS: Record<Locale, string> = { en: 'en-GB', es: 'es-ES' };
const DAYS_OF_WEEK = 7;

type Spoken = { now: Date; locale: Locale; timeZone: string };

/** “Tuesday 10:00”; the date as well where the weekday alone might be another week’s. */
export function spokenSession(at: Date, { now, locale, timeZone }: Spoken): string {
  const isThisWeek = dayNumber(dayAt(at, timeZone)) - dayNumber(dayAt(now, timeZone)) < DAYS_OF_WEEK;
  const date = isThisWeek ? ({ weekday: 'long' } as const) : ({ weekday: 'long', day: 'numeric', month: 'long' } as const);
  const day = dateFormat(REGIONS[locale], { ...date, timeZone }).format(at);
  const time = dateFormat(REGIONS[locale], { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  return locale === 'en' ? `${day} ${time}` : `${day}, ${time}`;
}
