import { expect, test } from 'vitest';
import { timesIn } from '../times.ts';
import { byDay } from './by-day.ts';

test('bridges stand under the day on which they begin where the reader is', () => {
  const starts = ['2026-12-02T08:00:00Z', '2026-12-01T23:30:00Z', '2026-12-01T08:00:00Z'].map((startsAt) => ({ startsAt }));
  const days = byDay(starts, timesIn('en', 'Europe/Madrid').dayOf);
  expect(days.map(({ day, items }) => [day, items.length])).toEqual([
    ['2026-12-01', 1],
    ['2026-12-02', 2],
  ]);
});
