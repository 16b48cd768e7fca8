import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceToMiss, erlangA, erlangB, erlangC, meanWaitMinutes } from './erlang.ts';

describe('against what others have printed', () => {
  // Tables of Erlang B: the load, in erlang, at which so many lines lose one call of a hundred.
  test.each([
    [1, 0.0101],
    [2, 0.1526],
    [3, 0.4555],
    [4, 0.8694],
    [5, 1.3608],
    [6, 1.909],
    [10, 4.4612],
    [20, 12.031],
    [30, 20.337],
    [50, 37.901],
    [100, 84.064],
  ])('%i lines carry %f erlang with one call of a hundred lost', (people, load) => {
    expect(erlangB(load, people)).toBeCloseTo(0.01, 4);
  });

  test('360 calls in half an hour of four minutes, 55 people: 23.9 % wait, 8 s on average, 84.6 % are answered within 15 s', () => {
    const line = { perMinute: 12, minutes: 4, people: 55, patienceMinutes: null };
    expect(erlangC(48, 55)).toBeCloseTo(0.239, 3);
    expect(meanWaitMinutes(line) * 60).toBeCloseTo(8.2, 1);
    expect(1 - chanceToMiss(line, 0.25)).toBeCloseTo(0.846, 3);
  });

  test('200 calls an hour of three minutes, 14 people: 17.4 % wait, 7.8 s on average, 88.8 % are answered within 20 s', () => {
    const line = { perMinute: 200 / 60, minutes: 3, people: 14, patienceMinutes: null };
    expect(erlangC(10, 14)).toBeCloseTo(0.1741, 4);
    expect(meanWaitMinutes(line) * 60).toBeCloseTo(7.8, 1);
    expect(1 - chanceToMiss(line, 20 / 60)).toBeCloseTo(0.888, 3);
  });
});

describe('against what follows by hand', () => {
  const shares = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  test('one person: as many wait as they are busy; two: 2ρ²/(1+ρ)', () => {
    fc.assert(
      fc.property(shares, (busy) => {
        expect(erlangC(busy, 1)).toBeCloseTo(busy, 10);
        expect(erlangC(2 * busy, 2)).toBeCloseTo((2 * busy ** 2) / (1 + busy), 10);
      }),
    );
  });

  test('who gives up as fast as they would be served waits as if everybody had a person: by Poisson', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.1, max: 40, noNaN: true }), (people, load) => {
        const { waits } = erlangA({ perMinute: load / 5, minutes: 5, people, patienceMinutes: 5 });
        expect(waits).toBeCloseTo(poissonFrom(people, load), 8);
      }),
    );
  });

  test('endless patience is Erlang C', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), shares, fc.double({ min: 0, max: 30, noNaN: true }), (people, busy, within) => {
        const line = { perMinute: (busy * people) / 6, minutes: 6, people };
        const patient = chanceToMiss({ ...line, patienceMinutes: 1e9 }, within);
        expect(patient).toBeCloseTo(chanceToMiss({ ...line, patienceMinutes: null }, within), 4);
      }),
      { numRuns: 60 },
    );
  });

  test('what comes is served or gives up, and states add up when counted one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        (people, load, patienceMinutes) => {
          const states = statesOf(load / 7, 7, people, patienceMinutes);
          const { waits, givesUp } = erlangA({ perMinute: load / 7, minutes: 7, people, patienceMinutes });
          expect(waits).toBeCloseTo(sum(states.slice(people)), 8);
          const served = sum(states.map((share, count) => share * Math.min(count, people))) / 7;
          expect(givesUp).toBeCloseTo(1 - served / (load / 7), 6);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('a chance is one, and falls with people and with time', () => {
  const line = fc.record({
    perMinute: fc.double({ min: 0, max: 5, noNaN: true }),
    minutes: fc.integer({ min: 1, max: 90 }),
    people: fc.integer({ min: 0, max: 40 }),
    patienceMinutes: fc.option(fc.integer({ min: 1, max: 10_000 })),
  });
  fc.assert(
    fc.property(line, fc.double({ min: 0, max: 500, noNaN: true }), (one, within) => {
      const chance = chanceToMiss(one, within);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1 + 1e-9);
      expect(chanceToMiss({ ...one, people: one.people + 1 }, within)).toBeLessThanOrEqual(chance + 1e-6);
      expect(chanceToMiss(one, within + 10)).toBeLessThanOrEqual(chance + 1e-6);
    }),
    { numRuns: 60 },
  );
});

test('nobody there, nobody who calls, and far too many end at once', () => {
  const line = { perMinute: 1, minutes: 10, people: 0, patienceMinutes: null };
  expect(chanceToMiss(line, 60)).toBe(1);
  expect(chanceToMiss({ ...line, perMinute: 0, people: 1 }, 60)).toBe(0);
  expect(chanceToMiss({ ...line, perMinute: 1e6, people: 3, patienceMinutes: 1e6 }, 60)).toBeCloseTo(1, 6);
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function poissonFrom(least: number, mean: number): number {
  let [term, below] = [Math.exp(-mean), 0];
  for (let count = 0; count < least; count++) {
    below += term;
    term *= mean / (count + 1);
  }
  return 1 - below;
}

/** The shares of a birth and death process, counted out. */
function statesOf(perMinute: number, minutes: number, people: number, patienceMinutes: number): number[] {
  const states = [1];
  for (let count = 1; count < 3_000; count++) {
    const leaves = Math.min(count, people) / minutes + Math.max(0, count - people) / patienceMinutes;
    states.push(((states.at(-1) ?? 0) * perMinute) / leaves);
  }
  const all = sum(states);
  return states.map((share) => share / all);
}
