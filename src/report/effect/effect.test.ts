import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceOn, type Call } from './advice.ts';
import { type Case, compare, ENOUGH } from './compare.ts';
import { bootstrap, effectiveSize, mean, median, newcombe, type Stratum, sides } from './statistics.ts';

const values = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 40 });
const stratum: fc.Arbitrary<Stratum> = fc.record({ over: values, others: values });
const strata = fc.array(stratum, { minLength: 1, maxLength: 4 });
const share = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.integer({ min: 1, max: 500 }) });

describe('whatever the tickets are', () => {
  test('a median lies among them, and no more than half of the weight on either side', () => {
    fc.assert(
      fc.property(values, (all) => {
        const found = median(all.map((value) => ({ value, weight: 1 })));
        const [below, above] = [all.filter((one) => one < found).length, all.filter((one) => one > found).length];
        expect(below <= all.length / 2 && above <= all.length / 2).toBe(true);
      }),
    );
  });

  test('the others weigh together what those over a bridge do, and say no more than as many as they are', () => {
    fc.assert(
      fc.property(strata, (some) => {
        const { over, others } = sides(some);
        expect(others.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(over.length);
        expect(effectiveSize(others)).toBeLessThanOrEqual(others.length + 1e-6);
      }),
    );
  });

  test('the same tickets give the same interval, which turns with the sides', () => {
    fc.assert(
      fc.property(strata, (some) => {
        expect(bootstrap(some, mean)).toEqual(bootstrap(some, mean));
        const [interval, shifted] = [some, some.map(({ over, others }) => ({ over: over.map((one) => one + 500), others }))].map((one) =>
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
  const held = Array.from({ length: 200 }, () => bootstrap([{ over: sample(40, 30), others: sample(60, 0) }], mean)).filter(
    (interval) => interval && interval.from <= 30 && 30 <= interval.to,
  );
  expect(held.length / 200).toBeGreaterThan(0.88);
});

const CASE: Case = {
  isOver: true,
  isResolved: true,
  area: 'enrollment',
  priority: 'high',
  wasHandedUp: true,
  minutes: 60,
  hops: 3,
  bounces: 0,
  wasReopened: false,
};
const NEVER = { over: { all: 0, byTier1: 0 }, others: { all: 0, byTier1: 0 } };
const of = (count: number, more: Partial<Case>) => Array.from({ length: count }, (_, index) => ({ ...CASE, minutes: 60 + index, ...more }));
const measured = (cases: readonly Case[]) => Object.fromEntries(compare(cases, NEVER).map((one) => [one.measure, one]));

describe('tickets are compared', () => {
  test('only with those of their area, priority and height', () => {
    const cases = [
      ...of(12, {}),
      ...of(12, { isOver: false, area: 'email', hops: 9 }),
      ...of(12, { isOver: false, wasHandedUp: false, hops: 1 }),
    ];
    expect(measured(cases).hops).toMatchObject({ over: { size: 0, value: null }, difference: null, interval: null });
  });

  test('without being misled by another mix of areas', () => {
    // In either area a bridge changes nothing; only that most of its tickets are of the slow one.
    const cases = [
      ...of(30, { hops: 8, area: 'certificates' }),
      ...of(10, { hops: 2 }),
      ...of(10, { isOver: false, hops: 8, area: 'certificates' }),
      ...of(30, { isOver: false, hops: 2 }),
    ];
    expect(measured(cases).hops).toMatchObject({ over: { size: 40, value: 6.5 }, others: { size: 40, value: 6.5 }, difference: 0 });
  });

  test('by the time to the cause as soon as it is recorded, by their path once it is at its end', () => {
    const cases = [...of(12, { isResolved: false }), ...of(12, { isOver: false })];
    expect(measured(cases)['minutes-to-cause']?.over.size).toBe(12);
    expect(measured(cases).hops?.over.size).toBe(0);
  });

  test('and of too few no interval is given', () => {
    const cases = (count: number) => [...of(count, {}), ...of(40, { isOver: false, hops: 5, bounces: 1 })];
    expect(measured(cases(ENOUGH - 1)).bounced).toMatchObject({ difference: -1, interval: null });
    expect(measured(cases(ENOUGH)).bounced?.interval?.to).toBeLessThan(0);
  });
});

const CALL: Call = { isHeld: true, items: 6, carried: 1, newCodes: 1, missingTiers: [] };
const calls = (more: Partial<Call>, count = 5) => Array.from({ length: count }, () => ({ ...CALL, ...more }));
test.each<[string, number | null, readonly Call[], string, object]>([
  ['no call any more', null, calls({}), 'over', {}],
  ['too few calls', 5, calls({}, 4), 'too-early', { calls: 4 }],
  ['two of five that nobody came to', 5, [...calls({}, 3), ...calls({ isHeld: false }, 2)], 'hold-them', { missed: 2 }],
  ['a tier that stays away', 5, [...calls({}, 3), ...calls({ missingTiers: [3] }, 2)], 'bring-the-tier', { without: 2, tier: 3 }],
  ['little that waits and nothing new, daily', 5, calls({ items: 3, newCodes: 0 }), 'to-weekly', { perWeek: 5, items: 3, newCodes: 0 }],
  ['the same, weekly', 1, calls({ items: 3, newCodes: 0 }), 'keep', { perWeek: 1 }],
  ['little that waits, but new codes', 5, calls({ items: 3, newCodes: 1 }), 'keep', { perWeek: 5 }],
  ['much that waits, weekly', 1, calls({ items: 12 }), 'to-daily', { perWeek: 1, items: 12, newCodes: 1 }],
  ['what is not got through', 5, calls({ items: 8, carried: 4 }), 'take-longer', { items: 8, carried: 4 }],
  ['calls as they should be', 5, calls({}), 'keep', { perWeek: 5, items: 6, newCodes: 1 }],
])('%s: %s a week', (_, perWeek, some, code, facts) => {
  expect(adviceOn({ perWeek, calls: some })).toMatchObject({ code, facts });
});
