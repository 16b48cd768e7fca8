import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaOf, type Running } from './running.ts';

const modules = [
  { id: 'plan-review', name: 'Plan', kind: 'lecture', minutes: 20 },
  { id: 'common-problems', name: 'Lab', kind: 'lab', minutes: 60 },
  { id: 'tools', name: 'Tools', kind: 'lecture', minutes: 30 },
  { id: 'questions', name: 'Questions', kind: 'q-and-a', minutes: 15 },
] as const;
const at = (minutes: number) => minutes * 60_000;
const begun: Running = { modules, module: 'plan-review', startedAt: 0, moduleAt: 0, now: at(5) };

describe('a session that runs', () => {
  test('says what is on, how long, and what comes', () => {
    const { current, minutesLeft, next, minutesLate, cuts } = agendaOf(begun);
    expect([current?.id, minutesLeft, next.map(({ id }) => id), minutesLate, cuts]).toEqual([
      'plan-review',
      15,
      ['common-problems', 'tools', 'questions'],
      0,
      [],
    ]);
  });

  test('is late by what a module takes longer, and says what to shorten first', () => {
    const { minutesLeft, minutesLate, cuts } = agendaOf({ ...begun, now: at(32) });
    expect([minutesLeft, minutesLate]).toEqual([-12, 12]);
    expect(cuts).toEqual([
      { id: 'questions', minutes: 7 },
      { id: 'tools', minutes: 5 },
    ]);
  });

  test('carries on what it was late before', () => {
    expect(agendaOf({ ...begun, module: 'common-problems', moduleAt: at(30), now: at(30) }).minutesLate).toBe(10);
  });

  test('before its first module has no agenda yet', () => {
    expect(agendaOf({ ...begun, module: null }).current).toBeNull();
  });

  test('never shortens a lab, nor anything by more than half, nor more than it is late', () => {
    fc.assert(
      fc.property(fc.constantFrom(...modules.map(({ id }) => id)), fc.nat(400), (module, minutes) => {
        const { cuts, minutesLate } = agendaOf({ ...begun, module, now: at(minutes) });
        const lengthOf = (id: string) => modules.find((one) => one.id === id)?.minutes ?? 0;
        expect(cuts.some(({ id }) => id === 'common-problems')).toBe(false);
        expect(cuts.every((cut) => cut.minutes <= lengthOf(cut.id) / 2)).toBe(true);
        expect(cuts.reduce((sum, cut) => sum + cut.minutes, 0)).toBeLessThanOrEqual(minutesLate);
      }),
    );
  });
});
