import { dayAt } from '../../calendar/days.ts';
import { dateFormat } from '../../plan/spoken/formats.ts';
import type { Locale } from '../../platform/http/shapes.ts';

/** Minutes are read in Europe’s form of the language, as hand-outs are. */
export const REGIONS: Record<Locale, string> = { en: 'en-GB', es: 'es-ES' };

type Span = { from: string | Date; to: string | Date | null };

/** “Tuesday 1 December 2026, 09:00–09:25”; the day of the end is said where it is another one. */
export function spokenSpan({ from, to }: Span, locale: Locale, timeZone: string): string {
  const [start, end] = [new Date(from), to === null ? null : new Date(to)];
  const day = dateFormat(REGIONS[locale], { dateStyle: 'full', timeZone });
  const begin = `${day.format(start)}, ${spokenTime(start, locale, timeZone)}`;
  if (!end) return begin;
  const isSameDay = dayAt(start, timeZone) === dayAt(end, timeZone);
  const until = spokenTime(end, locale, timeZone);
  return isSameDay ? `${begin}–${until}` : `${begin} – ${day.format(end)}, ${until}`;
}

export function spokenTime(at: string | Date, locale: Locale, timeZone: string): string {
  return dateFormat(REGIONS[locale], { timeStyle: 'short', timeZone }).format(new Date(at));
}
