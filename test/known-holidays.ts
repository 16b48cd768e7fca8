import type { KnownHolidays } from '../src/plan/holidays/known-holidays.ts';

const day = (on: string, name: string) => ({ day: on, name: { en: name, es: name } });

/** Holidays as a library might know them, in few words: of Madrid for two years, of a place that knows only one, and what it does not know. */
export const KNOWN_HOLIDAYS: KnownHolidays = {
  'ES-MD': {
    name: { en: 'Comunidad de Madrid, Spain', es: 'Comunidad de Madrid, España' },
    from: 2026,
    to: 2027,
    days: [
      day('2026-05-01', 'Labour Day'),
      day('2026-12-07', 'Constitution Day (substitute)'),
      { ...day('2026-12-24', 'Christmas Eve'), isHalf: true },
      day('2027-01-01', 'New Year’s Day'),
    ],
  },
  XK: { name: { en: 'Kosovo', es: 'Kosovo' }, from: 2026, to: 2027, days: [day('2026-02-17', 'Independence Day')] },
  'ES-MA': { isUnknown: true, nearest: 'ES-MD' },
};
