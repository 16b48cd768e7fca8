import Library, { type HolidaysTypes } from 'date-holidays';
import { dayAfter } from '../../calendar/days.ts';
import { answerJobs } from '../../platform/answer-thread.ts';
import { nearest } from '../lint/nearest.ts';
import type { Holiday, KnownHolidays, RegionHolidays } from './known-holidays.ts';

/** A country with those of its regions that keep days of their own; a region may have such parts, too. */
export type Country = { code: string; name: { en: string; es: string }; regions: { code: string; name: string }[] };
export type LibraryJob = { asks: 'countries' } | { asks: 'holidays'; region: string; from: number; to: number };
export type LibraryAnswer = { countries: Country[] } | { holidays: KnownHolidays[string] };

const LIBRARY = new Library();
const COUNTRIES = countries();
const HOUR_MS = 3_600_000;
/** The day on which the clocks go forward has 23 hours. */
const SHORTEST_DAY_HOURS = 23;

answerJobs<LibraryJob, LibraryAnswer>((job) => (job.asks === 'countries' ? { countries: COUNTRIES } : { holidays: holidaysOf(job) }));

function countries(): Country[] {
  return Object.keys(LIBRARY.getCountries()).map((code) => ({ code, name: countryName(code), regions: regionsOf(code) }));
}

function regionsOf(country: string): Country['regions'] {
  return Object.entries(LIBRARY.getStates(country) ?? {}).flatMap(([state, name]) => [
    { code: `${country}-${state}`, name },
    ...Object.entries(LIBRARY.getRegions(country, state) ?? {}).map(([part, inner]) => ({
      code: `${country}-${state}-${part}`,
      name: `${name}, ${inner}`,
    })),
  ]);
}

/** The library calls most countries by their own language alone; the runtime knows them in ours. */
function countryName(code: string): { en: string; es: string } {
  const nameIn = (language: string) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
  const own = LIBRARY.getCountries('en')[code] ?? code;
  return { en: nameIn('en') ?? own, es: nameIn('es') ?? own };
}

function holidaysOf({ region, from, to }: Extract<LibraryJob, { asks: 'holidays' }>): KnownHolidays[string] {
  const country = COUNTRIES.find(({ code }) => code === region.slice(0, 2));
  const part = country?.regions.find(({ code }) => code === region);
  if (!country || (region !== country.code && !part)) return { isUnknown: true, nearest: nearestTo(region) };
  const { en, es } = country.name;
  const name = part ? { en: `${part.name}, ${en}`, es: `${part.name}, ${es}` } : { en, es };
  return { name, from, to, days: publicHolidays(region, { from, to }) };
}

/** The region of the same country that is written most alike, or a country. */
function nearestTo(typed: string): string | null {
  const inCountry = COUNTRIES.find(({ code }) => code === typed.slice(0, 2))?.regions ?? [];
  const codes = (inCountry.length > 0 ? inCountry : COUNTRIES).map(({ code }) => code);
  const byCode = new Map(codes.map((code) => [code.toLowerCase(), code]));
  const found = nearest(typed, [...byCode.keys()]);
  return found === null ? null : (byCode.get(found) ?? null);
}

function publicHolidays(region: string, { from, to }: Pick<RegionHolidays, 'from' | 'to'>): Holiday[] {
  const [country = '', state, part] = region.split('-');
  const inLanguage = (language: 'en' | 'es') => {
    const place = new Library();
    const options = { languages: language === 'en' ? ['en'] : ['es', 'en'], types: ['public'] as HolidaysTypes.HolidayType[] };
    if (state && part) place.init(country, state, part, options);
    else if (state) place.init(country, state, options);
    else place.init(country, options);
    return place;
  };
  const [english, spanish] = [inLanguage('en'), inLanguage('es')];
  const found = new Map<string, Holiday>();
  for (let year = from; year <= to; year++) {
    const names = new Map(spanish.getHolidays(year).map(({ date, rule, name }) => [`${date} ${rule}`, name]));
    for (const { date, rule, name, start, end } of english.getHolidays(year)) {
      const both = { en: name, es: names.get(`${date} ${rule}`) ?? name };
      for (const holiday of eachDay({ date, hours: (end.getTime() - start.getTime()) / HOUR_MS, name: both })) {
        const known = found.get(holiday.day);
        // Of two on a day the first gives the name, unless it takes only half of it.
        if (!known || (known.isHalf && !holiday.isHalf)) found.set(holiday.day, holiday);
      }
    }
  }
  return [...found.values()].filter(({ day }) => yearOf(day) >= from && yearOf(day) <= to).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A holiday that lasts several days is one on each; one that begins in the middle of a day takes part of it. */
function eachDay({ date, hours, name }: { date: string; hours: number; name: Holiday['name'] }): Holiday[] {
  const day = date.slice(0, 10);
  if (!date.slice(11).startsWith('00:00') || hours < SHORTEST_DAY_HOURS) return [{ day, name, isHalf: true }];
  const whole = Math.floor((hours + 24 - SHORTEST_DAY_HOURS) / 24);
  return Array.from({ length: whole }, (_, index) => ({ day: dayAfter(day, index), name }));
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
