import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessTime, businessTimeBetween } from '../../calendar/business-time.ts';
import { changeClocks, type KeptClock } from '../../clock/change-clocks.ts';
import type { ClockChange } from '../../clock/rules.ts';
import { moveClocks, type SimClock } from './clocks.ts';
import { heapOf } from './heap.ts';
import { workingLine } from './working-line.ts';

const OFFICE = {
  id: 'office',
  timeZone: 'Europe/Madrid',
  hours: [
    { days: ['monday', 'tuesday', 'wednesday', 'thursday'] as const, from: '08:00', to: '14:00' },
    { days: ['monday', 'tuesday', 'wednesday', 'thursday'] as const, from: '15:30', to: '18:00' },
    { days: ['friday', 'sunday'] as const, from: '01:00', to: '15:00' },
  ],
  holidays: ['2026-10-12'],
};
const [FROM, TO] = [Date.parse('2026-10-01T00:00:00Z'), Date.parse('2026-12-01T00:00:00Z')];
/** Over the day on which the clocks change. */
const instants = fc.integer({ min: 0, max: 40 * 1_440 }).map((minute) => FROM + minute * 60_000);

describe('the working line', () => {
  const line = workingLine(OFFICE, FROM, TO);
  const calendar = { ...OFFICE, hours: OFFICE.hours.map(({ days, ...times }) => ({ ...times, days: [...days] })) };

  test('adds and measures as the calendar of the desk does', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 3_000 }), (one, other, minutes) => {
        expect(line.add(one, minutes * 60_000)).toBe(addBusinessTime(calendar, new Date(one), minutes * 60_000).getTime());
        expect(line.between(one, other)).toBe(businessTimeBetween(calendar, new Date(one), new Date(other)));
      }),
    );
  });

  test('knows nothing beyond its span, and counts every minute without a calendar', () => {
    expect(line.add(FROM, 1e12)).toBe(Number.POSITIVE_INFINITY);
    expect(workingLine(null, FROM, TO).add(FROM, 5)).toBe(FROM + 5);
    expect(workingLine({ ...OFFICE, hours: [] }, FROM, TO).add(FROM, 5)).toBe(Number.POSITIVE_INFINITY);
  });
});

test('clocks start, pause, go on, are met and cancelled as those of the desk', () => {
  const calendar = { ...OFFICE, hours: OFFICE.hours.map(({ days, ...times }) => ({ ...times, days: [...days] })) };
  const line = workingLine(OFFICE, FROM, TO);
  const kinds = fc.constantFrom('response' as const, 'resolution' as const, 'tier' as const, 'acknowledge' as const);
  const change = fc.record<ClockChange>(
    {
      start: fc.uniqueArray(
        fc.record({ kind: kinds, tier: fc.constantFrom(null, 1, 2), targetMinutes: fc.integer({ min: 1, max: 600 }) }),
        { maxLength: 2, selector: ({ kind, tier }) => `${kind} ${tier}` },
      ),
      meet: fc.array(kinds, { maxLength: 2 }),
      ofTier: fc.constantFrom(1, 2),
      cancel: fc.oneof(fc.constant('all' as const), fc.array(kinds, { maxLength: 1 })),
      pause: fc.constant('vendor'),
      resume: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), change), { maxLength: 12 }), (steps) => {
      let [at, real]: [number, KeptClock[]] = [FROM, []];
      const [ended, judged]: [unknown[], unknown[]] = [[], []];
      const of: { clocks: SimClock[]; priority: 'normal' } = { clocks: [], priority: 'normal' };
      for (const [minutes, one] of steps) {
        at += minutes * 60_000;
        const after = changeClocks(real, one, { at: new Date(at), calendar, id: () => '' });
        for (const { kind, tier, endState } of after)
          if (endState === 'met' || endState === 'missed') ended.push([kind, tier, endState === 'met']);
        real = after.filter(({ endedAt }) => !endedAt);
        moveClocks(of, one, { at, line, judge: ({ kind, tier }, _, isKept) => judged.push([kind, tier, isKept]) });
        expect(of.clocks.map(({ kind, tier, dueAt, pausedAt }) => [kind, tier, dueAt, pausedAt])).toEqual(
          real.map(({ kind, tier, dueAt, pausedAt }) => [kind, tier, dueAt.getTime(), pausedAt?.getTime() ?? null]),
        );
      }
      expect(judged).toEqual(ended);
    }),
    { numRuns: 60 },
  );
});

test('a heap gives the least first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = heapOf<number>((a, b) => a < b);
      for (const number of numbers) heap.push(number);
      expect(numbers.map(() => heap.pop())).toEqual(numbers.toSorted((a, b) => a - b));
      expect([heap.size(), heap.pop()]).toEqual([0, undefined]);
    }),
  );
});
