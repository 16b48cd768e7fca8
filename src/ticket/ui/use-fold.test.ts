import { expect, test } from 'vitest';
import { foldedOf } from './use-fold.ts';

test.each([
  ['a short stream stands open', 9, 0],
  ['of a longer one the newest six', 10, 4],
  ['of a very long one the same', 400, 394],
])('%s', (_, count, folded) => {
  expect(foldedOf(count)).toBe(folded);
});
