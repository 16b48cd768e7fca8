import { expect, test } from 'vitest';
import { togetherAt } from './together-at.ts';

const NOW = new Date(2026, 10, 30, 8, 0);
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

test.each([
  ['now', 'live', at(30, 7)],
  ['soon', 'scheduled', at(30, 7)],
  ['today', 'scheduled', at(30, 9)],
  ['later', 'scheduled', at(31, 9)],
] as const)('all teams look at it together: %s', (told, state, startsAt) => {
  expect(togetherAt({ id: null, state, startsAt }, NOW)).toBe(told);
});
