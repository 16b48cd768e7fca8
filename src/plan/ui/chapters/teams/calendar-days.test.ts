import { expect, test } from 'vitest';
import { calendarDays } from './calendar-days.ts';
import { nextHolidays } from './next-holidays.ts';

const MADRID = {
  code: 'ES-MD',
  name: 'Comunidad de Madrid, España',
  from: 2026,
  to: 2027,
  days: [
    { day: '2026-12-07', name: 'Constitución', isHalf: false },
    { day: '2026-12-08', name: 'Inmaculada', isHalf: false },
    { day: '2026-12-24', name: 'Nochebuena', isHalf: true },
  ],
};
const calendar = (more: object) => ({ id: 'office', timeZone: 'Europe/Madrid', hours: [], ...more });

test('a calendar shows days of its regions and its own, and says which are half a day or worked', () => {
  const days = calendarDays(
    calendar({ holidaysOf: ['ES-MD'], holidays: ['2026-12-08', '2026-12-31'], workingDays: ['2026-12-07', '2026-12-09'] }),
    [MADRID, { ...MADRID, code: 'MX' }],
  );
  expect(days.map(({ day, name, kind }) => `${day.slice(5)} ${name} ${kind}`)).toEqual([
    '12-07 Constitución worked',
    '12-08 Inmaculada off',
    '12-24 Nochebuena half',
    '12-31 null off',
  ]);
});

test('the next holidays are those on which nobody works', () => {
  const named = calendar({ holidaysOf: ['ES-MD'], workingDays: ['2026-12-07'] });
  expect(nextHolidays(named, new Date('2026-12-01T12:00:00Z'), [MADRID]).days.map(({ day }) => day)).toEqual(['2026-12-08']);
});

test('a region that the calendar does not name is none of its own', () => {
  expect(calendarDays(calendar({}), [MADRID])).toEqual([]);
});
