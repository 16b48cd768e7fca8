import { expect, test } from 'vitest';
import { spanOf, weekOf, weeksUpTo } from './weeks.ts';

test.each([
  ['2026-11-23', '2026-W48'],
  ['2026-11-29', '2026-W48'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
])('%s is in %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

test('weeks up to a day, over the turn of the year', () => {
  expect(weeksUpTo('2027-01-06', 3)).toEqual([
    { week: '2026-W52', monday: '2026-12-21' },
    { week: '2026-W53', monday: '2026-12-28' },
    { week: '2027-W01', monday: '2027-01-04' },
  ]);
});

test('a week in which the clocks change is as long as it really is', () => {
  expect(spanOf({ week: '2026-W43', monday: '2026-10-19' }, 'Europe/Madrid')).toEqual({
    from: '2026-10-18T22:00:00Z',
    to: '2026-10-25T23:00:00Z',
  });
});
