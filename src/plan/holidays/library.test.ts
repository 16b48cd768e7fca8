import { describe, expect, test } from 'vitest';
import { isKnown, withHolidays } from './known-holidays.ts';
import { holidaysFor, listCountries } from './library.ts';

const AT = new Date('2026-11-30T10:00:00Z');
const calendar = (more: object) => ({ id: 'office', timeZone: 'Europe/Madrid', hours: [], ...more });
const planOf = (...holidaysOf: string[]) => ({ calendars: [calendar({ holidaysOf })] });

async function regionOf(code: string) {
  const region = (await holidaysFor(planOf(code), AT))[code];
  if (!isKnown(region)) throw new Error(`${code} is not known`);
  return region;
}
const daysIn = async (code: string, year: number) =>
  (await regionOf(code)).days.filter(({ day, isHalf }) => day.startsWith(`${year}-`) && !isHalf).map(({ day }) => day.slice(5));

describe('the public holidays of a region', () => {
  test.each([
    ['ES-MD', 2026, '01-01 01-06 04-02 04-03 05-01 05-02 08-15 10-12 11-01 11-02 12-06 12-07 12-08 12-25'],
    ['ES-MD', 2027, '01-01 01-06 03-25 03-26 05-01 05-03 08-15 10-12 11-01 12-06 12-08 12-25'],
    ['ES-CT', 2026, '01-01 01-06 04-03 04-06 05-01 06-24 08-15 09-11 10-12 11-01 12-06 12-08 12-25 12-26'],
    ['ES-CT', 2027, '01-01 01-06 03-26 03-29 05-01 05-03 06-24 08-15 09-11 10-12 11-01 12-06 12-08 12-25 12-26'],
    ['MX', 2026, '01-01 02-02 03-16 05-01 09-16 11-16 12-25'],
    ['MX', 2027, '01-01 02-01 03-15 05-01 09-16 11-15 12-25'],
    ['US-CA', 2026, '01-01 01-19 02-16 03-31 05-25 06-19 07-03 07-04 09-07 11-11 11-26 11-27 12-25'],
    ['US-CA', 2027, '01-01 01-18 02-15 03-31 05-31 06-18 06-19 07-04 07-05 09-06 11-11 11-25 11-26 12-24 12-25 12-31'],
    ['DE-BY', 2026, '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
    ['DE-BY', 2027, '01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26'],
  ])('%s in %i', async (code, year, days) => {
    expect((await daysIn(code, year)).join(' ')).toBe(days);
  });

  test('have a name in both languages, as the region has', async () => {
    const { name, from, to, days } = await regionOf('ES-MD');
    expect([name, from, to]).toEqual([{ en: 'Comunidad de Madrid, Spain', es: 'Comunidad de Madrid, España' }, 2025, 2036]);
    expect(days.find(({ day }) => day === '2026-12-25')?.name).toEqual({ en: 'Christmas Day', es: 'Navidad' });
  });

  test('are each day of those that last several, and of half days none', async () => {
    expect(await daysIn('RU', 2026)).toEqual(expect.arrayContaining(['01-02', '01-03', '01-04', '01-05', '01-06']));
    const { days } = await regionOf('CH-SO');
    expect(days.find(({ day }) => day === '2026-05-01')).toMatchObject({ isHalf: true });
    expect(withHolidays(planOf('CH-SO'), { 'CH-SO': await regionOf('CH-SO') }).calendars?.[0]?.holidays).not.toContain('2026-05-01');
  });
});

test.each([
  ['ES-MDD', 'ES-MD'],
  ['DE-BYY', 'DE-BY'],
  ['ZZ-QQQQQQ', null],
])('there is no %s, and perhaps %s is meant', async (typed, nearest) => {
  expect((await holidaysFor(planOf(typed), AT))[typed]).toEqual({ isUnknown: true, nearest });
});

test('own days come and go', async () => {
  const plan = { calendars: [calendar({ holidaysOf: ['ES-MD'], holidays: ['2026-05-15'], workingDays: ['2026-12-07'] })] };
  const days = withHolidays(plan, await holidaysFor(plan, AT)).calendars?.[0]?.holidays?.filter((day) => /^2026-(05|12)/.test(day));
  expect(days).toEqual(['2026-05-01', '2026-05-02', '2026-05-15', '2026-12-06', '2026-12-08', '2026-12-25']);
});

test('every country has its name in both languages, and Spain its regions', async () => {
  const countries = await listCountries();
  expect(countries.length).toBeGreaterThan(190);
  expect(countries.find(({ code }) => code === 'DE')?.name).toEqual({ en: 'Germany', es: 'Alemania' });
  const spain = countries.find(({ code }) => code === 'ES')?.regions ?? [];
  expect(spain).toContainEqual({ code: 'ES-MD', name: 'Comunidad de Madrid' });
});
