import { describe, expect, test } from 'vitest';
import { monthsAfter } from '../../calendar/days.ts';
import { codeFrom, spokenCode } from './code.ts';
import { dueReminder, remindersOf } from './due-reminder.ts';
import { spokenSession } from './spoken-session.ts';
import { endOfDay, untilOf } from './validity.ts';

describe('the last day', () => {
  test.each([
    ['2026-12-01', 12, '2027-12-01'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, until) => {
    expect(monthsAfter(day, months)).toBe(until);
  });

  test.each([
    ['a first one counts from today', '2026-12-01', 12, null, '2027-12-01'],
    ['a renewal upon the reminder counts on from the old end', '2027-10-05', 12, '2027-12-01', '2028-12-01'],
    ['a renewal on the last day does, too', '2027-12-01', 12, '2027-12-01', '2028-12-01'],
    ['a renewal before any reminder counts from today', '2027-06-01', 12, '2027-12-01', '2028-06-01'],
    ['an end never comes nearer, even when the plan has shortened it', '2026-12-02', 3, '2027-12-01', '2027-12-01'],
  ])('%s', (_name, today, months, until, expected) => {
    expect(untilOf({ today, months, before: until === null ? null : { until } })).toBe(expected);
  });

  test('a programme without months, or one that renews what has no end, has none', () => {
    expect(untilOf({ today: '2026-12-01', months: undefined, before: null })).toBeNull();
    expect(untilOf({ today: '2026-12-01', months: 12, before: { until: null } })).toBeNull();
  });
});

test.each([
  ['a day of 25 hours', '2026-10-25', 'Europe/Madrid', '2026-10-25T23:00:00.000Z'],
  ['a day of 23 hours', '2026-03-29', 'Europe/Madrid', '2026-03-29T22:00:00.000Z'],
  ['a day whose midnight does not exist', '2026-09-05', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
])('%s is over when it is over there', (_name, day, zone, instant) => {
  expect(endOfDay(day, zone).toISOString()).toBe(instant);
});

describe('reminders', () => {
  const ending = { until: '2027-04-05', endsAt: endOfDay('2027-04-05', 'Europe/Madrid'), timeZone: 'Europe/Madrid' };
  const issuedAt = new Date('2026-04-05T10:00:00Z');
  const at = (instant: string) => dueReminder(ending, { issuedAt, at: new Date(instant) });

  test('come at nine there, 60, 30 and 7 days before, whatever the clocks do between', () => {
    expect(remindersOf(ending).map((one) => [one.daysLeft, one.at.toISOString()])).toEqual([
      [60, '2027-02-04T08:00:00.000Z'],
      [30, '2027-03-06T08:00:00.000Z'],
      // Since 28 March it is summer there.
      [7, '2027-03-29T07:00:00.000Z'],
      [0, '2027-04-05T22:00:00.000Z'],
    ]);
  });

  test('a desk that stood still says the last that it missed, and looks again for the next', () => {
    expect(at('2027-03-20T12:00:00Z')).toMatchObject({ due: { daysLeft: 30 }, next: new Date('2027-03-29T07:00:00.000Z') });
    expect(at('2027-06-01T12:00:00Z')).toMatchObject({ due: { daysLeft: 0 }, next: null });
  });

  test('what lies before it was issued is not said', () => {
    const short = dueReminder(ending, { issuedAt: new Date('2027-03-20T12:00:00Z'), at: new Date('2027-03-20T12:00:00Z') });
    expect(short).toEqual({ due: null, next: new Date('2027-03-29T07:00:00.000Z') });
  });
});

describe('a code', () => {
  const CODE = '7K3M01PQRSTVWXYZ2456';

  test('is read as people type it', () => {
    expect(spokenCode(CODE)).toBe('7K3M0-1PQRS-TVWXY-Z2456');
    expect(codeFrom(' 7k3mo-lpqrs-tvwxy-z2456 ')).toBe(CODE);
  });

  test.each(['', 'short', `${CODE}7`, CODE.replace('Q', 'U'), CODE.replace('7', '%')])('%j is none', (written) => {
    expect(codeFrom(written)).toBeNull();
  });
});

test.each([
  ['2026-12-01T09:00:00Z', 'en', 'Tuesday 10:00'],
  ['2026-12-01T09:00:00Z', 'es', 'martes, 10:00'],
  ['2026-12-08T09:00:00Z', 'en', 'Tuesday 8 December 10:00'],
  ['2026-12-08T09:00:00Z', 'es', 'martes, 8 de diciembre, 10:00'],
] as const)('a session at %s is told in %s as “%s”', (at, locale, told) => {
  expect(spokenSession(new Date(at), { now: new Date('2026-11-30T12:00:00Z'), locale, timeZone: 'Europe/Madrid' })).toBe(told);
});
