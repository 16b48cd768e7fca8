import { startOfDay } from '../../calendar/days.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { dateFormat, numberFormat } from './formats.ts';

const LONG = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const SHORT = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;

export function spokenDay(day: string, region: string): string {
  return dateFormat(region, LONG).format(startOfDay(day));
}

export function shortDay(day: string, region: string): string {
  return dateFormat(region, SHORT).format(startOfDay(day));
}

export function spokenDays(from: string, to: string, region: string): string {
  return dateFormat(region, LONG).formatRange(startOfDay(from), startOfDay(to));
}

export function shortDays(from: string, to: string, region: string): string {
  return dateFormat(region, SHORT).formatRange(startOfDay(from), startOfDay(to));
}

/**
 * Minutes as they are read aloud: “45 minutes”, “4 hours”, “1 hour 30 minutes”. Days are only said of a clock that never
 * stops: 24 working hours are not a day.
 */
export function spokenMinutes(minutes: number, region: string, { runsAlways = false }: { runsAlways?: boolean } = {}): string {
  const unit = (value: number, name: 'day' | 'hour' | 'minute') =>
    numberFormat(region, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  const days = runsAlways && minutes >= 2_880 ? Math.floor(minutes / 1_440) : 0;
  const rest = minutes - days * 1_440;
  const parts = [
    days > 0 && unit(days, 'day'),
    rest >= 60 && unit(Math.floor(rest / 60), 'hour'),
    (rest % 60 > 0 || minutes === 0) && unit(rest % 60, 'minute'),
  ];
  // A number stays with its unit, however narrow the column.
  return parts.flatMap((part) => (part ? [part.replaceAll(' ', '\u00A0')] : [])).join(' ');
}

export function spokenList(items: readonly string[], region: string): string {
  return new Intl.ListFormat(region, { type: 'conjunction' }).format(items);
}

export function spokenLanguages(languages: readonly Locale[], region: string): string {
  const names = new Intl.DisplayNames(region, { type: 'language' });
  return spokenList(
    languages.map((language) => names.of(language) ?? language),
    region,
  );
}

/** “Central European Time (Europe/Madrid)”; a zone that is not known is named as written. */
export function spokenTimeZone(timeZone: string, region: string, at: Date): string {
  try {
    const parts = dateFormat(region, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at);
    return `${parts.find(({ type }) => type === 'timeZoneName')?.value} (${timeZone})`;
  } catch {
    return timeZone;
  }
}
