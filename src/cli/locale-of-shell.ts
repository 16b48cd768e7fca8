import type { Locale } from '../platform/http/shapes.ts';
import { localeOf } from '../platform/i18n/locale-of.ts';

/** The language in which whoever calls the command line has set up their host. */
export function localeOfShell(): Locale {
  return localeOf((process.env.LC_ALL ?? process.env.LANG ?? 'en').replace('_', '-'));
}
