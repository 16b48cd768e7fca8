import { describe, expect, test } from 'vitest';
import { ENOUGH } from '../../platform/statistics.ts';
import { adviceOn, type Call } from './advice.ts';
import { type Case, compare } from './compare.ts';

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
