import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ms, OFFICE, ROUND_THE_CLOCK, rota } from '../../../test/sample-rota.ts';
import { WEEKDAYS } from '../../calendar/words.ts';
import type { Absence, Layer, Override, Rota, Span } from './rota.ts';
import { shiftsOf } from './shifts.ts';
import { lengthOf, within, without } from './spans.ts';

describe('of any rota', () => {
  const PEOPLE = ['ana', 'ben', 'cleo', 'dora'] as const;
  const person = fc.constantFrom(...PEOPLE);
  const year = { min: ms('2026-01-01T00:00Z'), max: ms('2026-12-31T00:00Z') };
  const HOUR = 3_600_000;
  const at = fc
    .record({ from: fc.integer(year), hours: fc.integer({ min: 1, max: 200 }) })
    .map(({ from, hours }) => ({ from, to: from + hours * HOUR }));
  const times = fc.constantFrom('00:00', '02:30', '08:00', '13:30', '22:00', '24:00');
  const layer = fc
    .record({
      id: fc.uuid(),
      people: fc.array(person, { minLength: 1, maxLength: 4 }),
      atOnce: fc.integer({ min: 1, max: 2 }),
      turn: fc.record({ every: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom('day' as const, 'week' as const) }),
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      from: fc.constantFrom('00:00', '02:30', '08:00', '22:00'),
      to: times,
      timeZone: fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Kolkata'),
    })
    .map((made): Layer => ({ ...OFFICE, ...made, startsOn: '2025-12-01', turnsFrom: '2025-12-01' }));
  const standIn = fc
    .record({ id: fc.uuid(), person, insteadOf: fc.subarray([...PEOPLE], { maxLength: 2 }), at })
    .map(
      ({ at: when, ...made }): Override => ({ ...made, team: 'desk', source: made.insteadOf.length > 0 ? 'override' : 'single', ...when }),
    );
  const absence: fc.Arbitrary<Absence> = fc.record({ person, at }).map(({ person: who, at: when }) => ({ person: who, ...when }));
  const any = fc.record({
    layers: fc.array(layer, { maxLength: 3 }),
    overrides: fc.array(standIn, { maxLength: 4 }),
    absences: fc.array(absence, { maxLength: 3 }),
  });
  const week = fc.integer({ min: year.min, max: year.max - 7 * 24 * HOUR }).map((from) => ({ from, to: from + 7 * 24 * HOUR }));
  const holds = (check: (of: Rota, span: Span) => void) =>
    fc.assert(
      fc.property(any, week, (parts, when) => check(rota(parts), when)),
      { numRuns: 150 },
    );

  test('the shifts are the same in whatever order it was written', () => {
    holds((of, when) => {
      const turned = { ...of, layers: of.layers.toReversed(), overrides: of.overrides.toReversed(), absences: of.absences.toReversed() };
      expect(shiftsOf(turned, when)).toEqual(shiftsOf(of, when));
    });
  });

  test('a shift that another one cuts short begins at the same time whatever is asked for', () => {
    const turns = { ...OFFICE, people: ['ana'], turn: { every: 1, unit: 'day' as const }, startsOn: '2025-12-01', turnsFrom: '2025-12-01' };
    const layers: Layer[] = [
      { ...turns, id: 'a', days: ['tuesday', 'friday'], from: '00:00', to: '00:00', timeZone: 'Europe/Madrid' },
      { ...turns, id: 'b', days: ['monday', 'sunday'], from: '22:00', to: '13:30', timeZone: 'Asia/Kolkata' },
    ];
    const of = rota({ layers });
    const day = { from: 1_795_545_000_000, to: 1_795_631_400_000 };
    const week = { from: 1_795_285_800_000, to: 1_795_890_600_000 };
    expect(shiftsOf(of, day)).toEqual(shiftsOf(of, week).filter(({ from, to }) => from < day.to && to > day.from));
  });

  test('the shifts of a day are those that the week shows for it', () => {
    holds((of, when) => {
      const day = { from: when.from + 3 * 24 * HOUR, to: when.from + 4 * 24 * HOUR };
      const ofWeek = shiftsOf(of, when).filter(({ from, to }) => from < day.to && to > day.from);
      expect(shiftsOf(of, day)).toEqual(ofWeek);
    });
  });

  test('nobody is on duty twice in a team, and nobody while away', () => {
    holds((of, when) => {
      for (const who of PEOPLE) {
        const own = shiftsOf(of, when).filter((shift) => shift.person === who);
        expect(lengthOf(own)).toBe(own.reduce((sum, { from, to }) => sum + to - from, 0));
        for (const away of of.absences.filter((one) => one.person === who)) expect(within(own, away)).toEqual([]);
      }
    });
  });

  test('whoever stands in is there for the whole of it, unless they are away', () => {
    holds((of, when) => {
      for (const { person: who, ...of1 } of of.overrides) {
        const there = within(
          shiftsOf(of, { from: of1.from, to: of1.to }).filter((shift) => shift.person === who),
          of1,
        );
        const present = without(
          [{ from: of1.from, to: of1.to }],
          of.absences.filter((one) => one.person === who),
        );
        expect(lengthOf(there)).toBe(lengthOf(present));
      }
      void when;
    });
  });

  test('a layer of all hours leaves no gap, on the days on which the clocks change either', () => {
    fc.assert(
      fc.property(week, fc.constantFrom('Europe/Madrid', 'America/New_York', 'Pacific/Apia'), (when, timeZone) => {
        const always = { ...ROUND_THE_CLOCK, timeZone, startsOn: '2025-12-01', turnsFrom: '2025-12-01' };
        expect(lengthOf(within(shiftsOf(rota({ layers: [always] }), when), when))).toBe(when.to - when.from);
      }),
      { numRuns: 60 },
    );
  });
});
