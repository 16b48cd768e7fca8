import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesOf } from './shares.ts';

test('weights whose halves would all be rounded up add up to a hundred all the same', () => {
  expect(sharesOf([30, 30, 20])).toEqual([38, 37, 25]);
  expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33]);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
});

test('any weights add up to a hundred, and none is off by a whole part', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 }), (weights) => {
      const full = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = sharesOf(weights);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(full === 0 ? 0 : 100);
      for (const [index, weight] of weights.entries())
        if (full > 0) expect(Math.abs((shares[index] ?? 0) - (weight * 100) / full)).toBeLessThan(1);
    }),
  );
});
