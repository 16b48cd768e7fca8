import type { Locale } from '../../platform/http/shapes.ts';
import { isKnown, type KnownHolidays } from './known-holidays.ts';
import type { Country as LibraryCountry } from './library-worker.ts';
import type { Country, HolidaysOfRegion } from './shapes.ts';

/** The holidays of each known region with its names in one language. */
export function spokenHolidays(known: KnownHolidays, locale: Locale): HolidaysOfRegion[] {
  return Object.entries(known).flatMap(([code, region]) =>
    isKnown(region)
      ? [
          {
            code,
            name: region.name[locale],
            from: region.from,
            to: region.to,
            days: region.days.map(({ day, name, isHalf = false }) => ({ day, name: name[locale], isHalf })),
          },
        ]
      : [],
  );
}

/** The countries in the order of the reader’s language. */
export function spokenCountries(countries: readonly LibraryCountry[], locale: Locale): Country[] {
  const { compare } = new Intl.Collator(locale);
  return countries
    .map(({ code, name, regions }) => ({ code, name: name[locale], regions: regions.toSorted((a, b) => compare(a.name, b.name)) }))
    .sort((a, b) => compare(a.name, b.name));
}
