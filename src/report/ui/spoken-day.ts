import type { Locale } from '../../platform/http/shapes.ts';
import { regional } from '../../platform/ui/format.ts';

/** A day such as `2026-11-23`, as a person writes it. */
export function spokenDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(regional(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
