import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrap, effectiveSize, mean, median, newcombe, type Stratum, sides } from './statistics.ts';

const values = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 40 });
const stratum: fc.Arbitrary<Stratum> = fc.record({ ones: values, others: values });
const strata = fc.array(stratum, { minLength: 1, maxLength: 4 });
const share = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.integer({ min: 1, max: 500 }) });

describe('whatever the cases are', () => {
  test('a median lies among them, and no more than half of the weight on either side', () => {
    fc.assert(
      fc.property(values, (all) => {
        const found = median(all.map((value) => ({ value, weight: 1 })));
        const [below, above] = [all.filter((one) => one < found).length, all.filter((one) => one > found).length];
        expect(below <= all.length / 2 && above <= all.length / 2).toBe(true);
      }),
    );
  });

  test('the others weigh together what the ones do, and say no more than as many as they are', () => {
    fc.assert(
      fc.property(strata, (some) => {
        const { ones, others } = sides(some);
        expect(others.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(ones.length);
        expect(effectiveSize(others)).toBeLessThanOrEqual(others.length + 1e-6);
      }),
    );
  });

  test('the same cases give the same interval, which turns with the sides', () => {
    fc.assert(
      fc.property(strata, (some) => {
        expect(bootstrap(some, mean)).toEqual(bootstrap(some, mean));
        const [interval, shifted] = [some, some.map(({ ones, others }) => ({ ones: ones.map((one) => one + 500), others }))].map((one) =>
          bootstrap(one, mean),
        );
        if (interval && shifted)
          expect([shifted.from, shifted.to]).toEqual([expect.closeTo(interval.from + 500), expect.closeTo(interval.to + 500)]);
      }),
      { numRuns: 25 },
    );
  });

  test('a difference of shares lies in its interval, which lies between all and nothing, and turns with the sides', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [found, turned] = [newcombe(one, other), newcombe(other, one)];
        const difference = one.share - other.share;
        expect(found.from - 1e-9 <= difference && difference <= found.to + 1e-9).toBe(true);
        expect(found.from >= -1 - 1e-9 && found.to <= 1 + 1e-9).toBe(true);
        expect([turned.from, turned.to]).toEqual([expect.closeTo(-found.to), expect.closeTo(-found.from)]);
      }),
    );
  });
});

test('Newcombe’s own example', () => {
  // 56 of 70 and 48 of 80 (Newcombe 1998, table II, method 10).
  const { from, to } = newcombe({ share: 56 / 70, size: 70 }, { share: 48 / 80, size: 80 });
  expect([from, to]).toEqual([expect.closeTo(0.0524, 4), expect.closeTo(0.3339, 4)]);
});

test('an interval holds the truth about as often as it says', () => {
  let seed = 1;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const sample = (count: number, shift: number) => Array.from({ length: count }, () => -Math.log(next()) * 100 + shift);
  const held = Array.from({ length: 200 }, () => bootstrap([{ ones: sample(40, 30), others: sample(60, 0) }], mean)).filter(
    (interval) => interval && interval.from <= 30 && 30 <= interval.to,
  );
  expect(held.length / 200).toBeGreaterThan(0.88);
});
