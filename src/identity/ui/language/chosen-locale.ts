import type { Locale } from '../../../platform/http/shapes.ts';

const CHOSEN = 'relevo.locale-chosen';

/** A language chosen at a door, before anyone is signed in: it is meant for whoever comes in next, and for nobody after. */
export function keepChosenLocale(locale: Locale): void {
  sessionStorage.setItem(CHOSEN, locale);
}

export function takeChosenLocale(): Locale | null {
  const chosen = sessionStorage.getItem(CHOSEN);
  sessionStorage.removeItem(CHOSEN);
  return chosen === 'en' || chosen === 'es' ? chosen : null;
}
