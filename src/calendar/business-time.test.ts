import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../plan/schema/schema.ts';
import {
  addBusinessMinutes,
  addBusinessTime,
  businessMinutesBetween,
  businessTimeBetween,
  isWorkingTime,
  stretchesBetween,
} from './business-time.ts';

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const OFFICE: Calendar = {
  id: 'office',
  timeZone: 'Europe/Madrid',
  hours: [
    { days: ['monday', 'tuesday', 'wednesday', 'thursday'], from: '08:00', to: '18:00' },
    { days: ['friday'], from: '08:00', to: '15:00' },
  ],
  holidays: ['2026-10-12'],
};
const ALWAYS: Calendar = { id: 'always', timeZone: 'Europe/Madrid', hours: [{ days: [...WEEK], from: '00:00', to: '24:00' }] };
const WITH_A_BREAK: Calendar = {
  id: 'break',
  timeZone: 'Europe/Madrid',
  hours: [
    { days: [...WEEK], from: '16:00', to: '19:00' },
    { days: [...WEEK], from: '09:00', to: '14:00' },
  ],
};
const IN_MEXICO: Calendar = { ...OFFICE, timeZone: 'America/Mexico_City' };

/** On which instant so many minutes of work end, and the same seen from the other side. Madrid is UTC+1, in summer UTC+2. */
describe.each<[string, Calendar | null, string, number, string]>([
  ['within one day', OFFICE, '2026-06-02T10:00+02:00', 90, '2026-06-02T11:30+02:00'],
  ['to the minute on which the day ends', OFFICE, '2026-06-02T17:00+02:00', 60, '2026-06-02T18:00+02:00'],
  ['over a night', OFFICE, '2026-06-02T17:30+02:00', 60, '2026-06-03T08:30+02:00'],
  ['from before the day begins', OFFICE, '2026-06-02T05:00+02:00', 60, '2026-06-02T09:00+02:00'],
  ['from after the day has ended', OFFICE, '2026-06-02T22:00+02:00', 60, '2026-06-03T09:00+02:00'],
  ['over a short Friday and a weekend', OFFICE, '2026-06-05T14:30+02:00', 60, '2026-06-08T08:30+02:00'],
  ['from the middle of a weekend', OFFICE, '2026-06-06T12:00+02:00', 30, '2026-06-08T08:30+02:00'],
  ['over a holiday', OFFICE, '2026-10-09T14:00+02:00', 120, '2026-10-13T09:00+02:00'],
  ['from the morning of a holiday', OFFICE, '2026-10-12T09:00+02:00', 30, '2026-10-13T08:30+02:00'],
  ['over the weekend on which summer time begins', OFFICE, '2026-03-27T14:30+01:00', 60, '2026-03-30T08:30+02:00'],
  ['over the weekend on which summer time ends', OFFICE, '2026-10-23T14:30+02:00', 60, '2026-10-26T08:30+01:00'],
  ['over the night that is an hour shorter', ALWAYS, '2026-03-29T00:00+01:00', 23 * 60, '2026-03-30T00:00+02:00'],
  ['over the night that is an hour longer', ALWAYS, '2026-10-25T00:00+02:00', 25 * 60, '2026-10-26T00:00+01:00'],
  ['over midnight, when every hour counts', ALWAYS, '2026-06-02T23:30+02:00', 60, '2026-06-03T00:30+02:00'],
  ['over a break', WITH_A_BREAK, '2026-06-02T13:30+02:00', 60, '2026-06-02T16:30+02:00'],
  ['by the hours of another zone', IN_MEXICO, '2026-06-02T07:00-06:00', 60, '2026-06-02T09:00-06:00'],
  ['over several weeks', OFFICE, '2026-06-01T08:00+02:00', 2 * 47 * 60, '2026-06-12T15:00+02:00'],
  ['without a calendar', null, '2026-06-06T23:30+02:00', 60, '2026-06-07T00:30+02:00'],
])('%s', (_, calendar, start, minutes, end) => {
  test(`${minutes} minutes of work after ${start} it is ${end}`, () => {
    expect(addBusinessMinutes(calendar, new Date(start), minutes).toISOString()).toBe(new Date(end).toISOString());
  });
  test(`between ${start} and ${end} there are ${minutes}`, () => {
    expect(businessMinutesBetween(calendar, new Date(start), new Date(end))).toBe(minutes);
  });
});

test('between an instant and an earlier one no work is done', () => {
  expect(businessMinutesBetween(OFFICE, new Date('2026-06-02T12:00Z'), new Date('2026-06-02T09:00Z'))).toBe(0);
});

test('on a free day no work is done', () => {
  expect(businessMinutesBetween(OFFICE, new Date('2026-06-06T06:00Z'), new Date('2026-06-07T20:00Z'))).toBe(0);
});

test('hours that overlap count once', () => {
  const overlapping: Calendar = {
    ...OFFICE,
    hours: [
      { days: ['monday'], from: '08:00', to: '14:00' },
      { days: ['monday'], from: '12:00', to: '18:00' },
    ],
  };
  expect(businessMinutesBetween(overlapping, new Date('2026-06-01T08:00+02:00'), new Date('2026-06-01T18:00+02:00'))).toBe(600);
});

test('a calendar that has no hours is an error of the plan, not an endless search', () => {
  expect(() => addBusinessMinutes({ ...OFFICE, hours: [] }, new Date('2026-06-02T10:00Z'), 1)).toThrow('office');
});

describe('a time that the clocks spring over is when they do: at 2:00 it is 3:00', () => {
  const SPRING = '2026-03-29';
  const hours = (from: string, to: string): Calendar => ({
    id: 'night',
    timeZone: 'Europe/Madrid',
    hours: [{ days: ['sunday'], from, to }],
  });
  test.each([
    ['01:30', '02:30', 30],
    ['02:30', '04:00', 60],
    ['02:00', '03:00', 0],
    ['01:00', '04:00', 120],
    ['03:00', '04:00', 60],
  ])('from %s to %s there are %i real minutes', (from, to, minutes) => {
    expect(businessMinutesBetween(hours(from, to), new Date(`${SPRING}T00:00+01:00`), new Date(`${SPRING}T12:00+02:00`))).toBe(minutes);
  });
  test('working time ends with it', () => {
    expect(isWorkingTime(hours('01:30', '02:30'), new Date(`${SPRING}T03:00+02:00`))).toBe(false);
    expect(addBusinessMinutes(hours('01:30', '02:30'), new Date(`${SPRING}T01:30+01:00`), 30)).toEqual(new Date(`${SPRING}T03:00+02:00`));
  });
});

const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') }).map((ms) => new Date(ms));
const calendar = fc.constantFrom(OFFICE, ALWAYS, WITH_A_BREAK, IN_MEXICO, null);

test('whatever is added can be counted again, to the millisecond', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 300_000_000 }), calendar, (start, length, hours) => {
      expect(businessTimeBetween(hours, start, addBusinessTime(hours, start, length))).toBe(length);
    }),
    { numRuns: 200 },
  );
});

test('the minutes of the stretches add up to what has passed, whatever the seconds', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 300_000_000 }), calendar, (start, length, hours) => {
      const end = addBusinessTime(hours, start, length);
      const stretches = stretchesBetween(hours, start, end, 1_000);
      expect(stretches.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(Math.round(length / 60_000));
      expect(new Date(stretches.at(-1)?.to ?? 0)).toEqual(end);
    }),
    { numRuns: 100 },
  );
});
