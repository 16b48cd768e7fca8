import { expect, test } from 'vitest';
import { nextWorkday } from './next-workday.ts';

test('what is given on a Friday is due on Monday', () => {
  expect([nextWorkday('2026-12-03'), nextWorkday('2026-12-04')]).toEqual(['2026-12-04', '2026-12-07']);
});
