import { expect, test } from 'vitest';
import { dueOf } from './list-due.ts';

const NOW = new Date('2026-07-01T10:00:00Z');

test.each([
  ['past', '2026-07-01T09:59:59Z', 'bad'],
  ['this minute', '2026-07-01T10:00:00Z', 'warn'],
  ['within the hour', '2026-07-01T10:59:00Z', 'warn'],
  ['in an hour', '2026-07-01T11:00:00Z', 'quiet'],
  ['tomorrow', '2026-07-02T10:00:00Z', 'quiet'],
] as const)('a deadline %s', (_, dueAt, tone) => {
  expect(dueOf(dueAt, NOW).tone).toBe(tone);
});
