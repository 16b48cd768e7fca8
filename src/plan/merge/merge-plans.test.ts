import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { applyEdits, type Edit } from '../edits/edits.ts';
import { factsOf } from '../edits/keyed.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { mergePlans } from './merge-plans.ts';

const BASE = workedPlan();
const change = (...edits: Edit[]) => applyEdits(BASE, edits);
const at = (path: Edit['path'], value?: unknown): Edit => ({ path, value });

describe('two who edit the same plan', () => {
  test('keep what both did in different places', () => {
    const mine = change(at(['teams', 0, 'lead'], 'Lena'), at(['teams', 4], { id: 'night', tier: 1, name: 'Night desk' }));
    const theirs = change(at(['teams', 1, 'lead'], 'Ada'), at(['training', 'programmes', 0, 'modules', 0, 'minutes'], 45));
    const { merged, conflicts } = mergePlans(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.teams?.map(({ lead }) => lead)).toEqual(['Lena', 'Ada', 'Aisha Karim', 'Henrik Dahl', undefined]);
    expect(merged.training?.programmes?.[0]?.modules[0]?.minutes).toBe(45);
  });

  test('are told where they wrote the same cell, and nothing is decided for them but by their choice', () => {
    const mine = change(at(['teams', 0, 'lead'], 'Lena'));
    const theirs = change(at(['teams', 0, 'lead'], 'Ada'));
    const address = 'teams[service-desk].lead';
    const { conflicts } = mergePlans(BASE, mine, theirs);
    expect(conflicts).toEqual([{ address, steps: ['teams', '[service-desk]', 'lead'], base: 'Marta Solís', mine: 'Lena', theirs: 'Ada' }]);
    expect(mergePlans(BASE, mine, theirs, new Map([[address, 'theirs']])).merged).toEqual(theirs);
    expect(mergePlans(BASE, mine, theirs, new Map([[address, 'mine']])).merged).toEqual(mine);
  });

  test('are told when one removes what the other has edited', () => {
    const { conflicts, merged } = mergePlans(BASE, change(at(['phases', 2])), change(at(['phases', 2, 'to'], '2026-08-07')));
    expect(conflicts.map(({ address, mine }) => [address, mine])).toEqual([['phases[expanded-pilot]', undefined]]);
    expect(merged.phases).toHaveLength((BASE.phases ?? []).length - 1);
  });

  test('may each allow a tier more actions on devices', () => {
    const actions = BASE.responsibilities?.[0]?.deviceActions ?? [];
    const path = ['responsibilities', 0, 'deviceActions'];
    const { merged, conflicts } = mergePlans(
      BASE,
      change(at(path, [...actions, 'wipe'])),
      change(at(path, ['rename', ...actions.slice(1)])),
    );
    expect([merged.responsibilities?.[0]?.deviceActions, conflicts]).toEqual([[...actions.slice(1), 'rename', 'wipe'], []]);
  });

  test('may each move something, but not the same list to different orders', () => {
    const modules = BASE.training?.programmes?.[0]?.modules ?? [];
    const [first, second, third, ...rest] = modules;
    const path = ['training', 'programmes', 0, 'modules'];
    const mine = change(at(path, [second, first, third, ...rest]));
    const theirs = change(at(path, [first, third, second, ...rest]));
    expect(mergePlans(BASE, mine, theirs).conflicts.map(({ address }) => address)).toEqual(['training.programmes[tier-1-basics].modules']);
    const longer = change(at([...path, 1, 'minutes'], 99), at([...path, modules.length], { id: 'x', name: 'X', kind: 'lab', minutes: 5 }));
    const { merged, conflicts } = mergePlans(BASE, mine, longer);
    expect(conflicts).toEqual([]);
    expect(merged.training?.programmes?.[0]?.modules.map(({ id, minutes }) => `${id} ${minutes}`).slice(0, 2)).toEqual([
      'intune-overview 99',
      'plan-review 20',
    ]);
    expect(merged.training?.programmes?.[0]?.modules.at(-1)?.id).toBe('x');
  });
});

/** Small plans over few names, so that the two meet often. */
const id = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.constantFrom('2027-01-01', '2027-02-01', '2027-03-01');
const words = fc.oneof(fc.constantFrom('One', 'Two'), fc.record({ en: fc.constantFrom('One', 'Two'), es: fc.constant('Uno') }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const team = fc.record({
  id,
  name: words,
  tier: fc.constantFrom(1, 2),
  lead: maybe(fc.constantFrom('L', 'M')),
  areas: maybe(fc.uniqueArray(fc.constantFrom('email', 'other', 'updates'))),
});
const involvement = fc.uniqueArray(fc.record({ team: id, how: words }), { selector: (one) => one.team, maxLength: 3 });
const phase = fc.record({
  id,
  name: words,
  kind: fc.constantFrom('pilot', 'production'),
  from: day,
  gate: maybe(fc.array(words, { maxLength: 2 })),
  involvement: maybe(involvement),
});
const teams = fc.uniqueArray(team, { selector: (one) => one.id });
const phases = fc.uniqueArray(phase, { selector: (one) => one.id });
const process = fc.record(
  { autoCloseDays: fc.constantFrom(3, 5), relay: fc.constantFrom('together', 'step-by-step') },
  { requiredKeys: [] },
);
const plan = fc.record({ teams, phases, process }, { requiredKeys: [] }).map((made) => JSON.parse(JSON.stringify(made)) as PlanDocument);

describe('whatever the three plans are', () => {
  const holds = (property: (base: PlanDocument, mine: PlanDocument, theirs: PlanDocument) => void) =>
    fc.assert(fc.property(plan, plan, plan, property), { numRuns: runs(200, 2_000) });

  test('a side that changed nothing gives the other one', () => {
    holds((base, mine) => {
      expect(mergePlans(base, mine, base)).toEqual({ merged: mine, conflicts: [] });
      expect(mergePlans(base, base, mine)).toEqual({ merged: mine, conflicts: [] });
      expect(mergePlans(base, mine, mine)).toEqual({ merged: mine, conflicts: [] });
    });
  });

  test('without a conflict it does not matter who comes first', () => {
    holds((base, mine, theirs) => {
      const one = mergePlans(base, mine, theirs);
      const other = mergePlans(base, theirs, mine);
      expect(one.conflicts.map(({ address }) => address).toSorted()).toEqual(other.conflicts.map(({ address }) => address).toSorted());
      if (one.conflicts.length === 0) expect(one.merged).toEqual(other.merged);
    });
  });

  test('nothing that either said or took away is lost, unless it is in a conflict', () => {
    holds((base, mine, theirs) => {
      const { merged, conflicts } = mergePlans(base, mine, theirs);
      const [before, after] = [factsOf(base), factsOf(merged)];
      const isAsked = (address: string) => conflicts.some((one) => address.startsWith(one.address));
      for (const [side, other] of [[factsOf(mine), factsOf(theirs)] as const, [factsOf(theirs), factsOf(mine)] as const]) {
        for (const [address, { value }] of side) {
          if (isAsked(address) || JSON.stringify(before.get(address)?.value) === JSON.stringify(value)) continue;
          // What is empty says nothing.
          if (typeof value === 'object' && Object.keys(value ?? {}).length === 0) continue;
          const kept = after.get(address)?.value;
          const was = (before.get(address)?.value ?? []) as unknown[];
          // Of a list of plain words, what this side has added.
          if (Array.isArray(value) && Array.isArray(kept))
            expect(kept).toEqual(expect.arrayContaining(value.filter((word) => !was.includes(word))));
          else expect([address, kept]).toEqual([address, value]);
        }
        for (const address of before.keys())
          if (!side.has(address) && !other.get(address) && !isAsked(address)) expect(after.has(address)).toBe(false);
      }
    });
  });

  test('choosing one side everywhere keeps all that only the other one changed', () => {
    holds((base, mine, theirs) => {
      const { conflicts } = mergePlans(base, mine, theirs);
      const chosen = mergePlans(base, mine, theirs, new Map(conflicts.map(({ address }) => [address, 'theirs'])));
      for (const { address, theirs: value } of conflicts)
        if (typeof value === 'string') expect([address, factsOf(chosen.merged).get(address)?.value]).toEqual([address, value]);
    });
  });
});
