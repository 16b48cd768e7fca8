import { expect, test } from 'vitest';
import { stepPromise } from './step-promise.ts';

const NOW = new Date('2026-11-30T11:00:00Z');

test.each([
  ['to come', '2026-12-04T14:23:00.000Z', 'by'],
  ['of this minute', NOW.toISOString(), 'by'],
  ['of last Friday', '2026-11-27T14:23:00.000Z', 'late'],
] as const)('a promise %s is told as what it is', (_, by, told) => {
  expect(stepPromise({ by }, NOW)).toEqual({ told, at: new Date(by) });
});

test('where nothing was promised, nothing is told', () => {
  expect(stepPromise({ by: null }, NOW)).toBeNull();
});
