import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, dayAt, dayNumber, dayOfNumber, daysAfter, isDay, isOverEverywhere, startOfDay, weekdayOf } from './days.ts';
import { minuteOf, timeOf } from './time-of-day.ts';
import { WEEKDAYS } from './words.ts';

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-06-31', false],
  ['2026-12-31', true],
  ['2026-13-01', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['tomorrow', false],
  ['', false],
])('“%s” is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test('days are counted one by one, over months, years and the day on which the clocks change', () => {
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26');
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  fc.assert(fc.property(fc.integer({ min: -50_000, max: 50_000 }), (number) => dayNumber(dayOfNumber(number)) === number));
});

test.each([
  ['1969-12-29', 'monday'],
  ['1970-01-01', 'thursday'],
  ['2026-11-29', 'sunday'],
])('%s was a %s', (day, weekday) => {
  expect(WEEKDAYS[weekdayOf(dayNumber(day))]).toBe(weekday);
});

test('an instant is on another day in another zone', () => {
  const at = new Date('2026-11-29T23:30:00Z');
  expect([dayAt(at, 'UTC'), dayAt(at, 'Europe/Madrid'), dayAt(at, 'America/Bogota')]).toEqual(['2026-11-29', '2026-11-30', '2026-11-29']);
});

test('24 hours are not a day of the calendar when the clocks change', () => {
  const before = new Date('2026-10-24T22:30:00Z');
  expect(daysAfter(before, 1).toISOString()).toBe('2026-10-25T22:30:00.000Z');
  expect([dayAt(before, 'Europe/Madrid'), dayAt(daysAfter(before, 1), 'Europe/Madrid')]).toEqual(['2026-10-25', '2026-10-25']);
  expect(startOfDay('2026-10-25').toISOString()).toBe('2026-10-25T00:00:00.000Z');
});

test('a time is a minute of the day, and the end of the day is one as well', () => {
  expect(['00:00', '08:30', '23:59', '24:00'].map(minuteOf)).toEqual([0, 510, 1_439, 1_440]);
  expect([0, 510, 1_439, 1_440].map(timeOf)).toEqual(['00:00', '08:30', '23:59', '24:00']);
});

test('a day is over when it is nowhere any more', () => {
  const at = new Date('2026-12-01T11:59:00Z');
  const later = new Date('2026-12-01T12:01:00Z');
  expect([isOverEverywhere('2026-11-30', at), isOverEverywhere('2026-11-30', later), isOverEverywhere('2026-12-01', later)]).toEqual([
    false,
    true,
    false,
  ]);
});
