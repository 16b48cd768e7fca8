import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { applyEdits } from '../edits/edits.ts';
import { isSame } from '../edits/same.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { comparePlans } from './compare-plans.ts';

const worked = (): any => workedPlan();
const changesAfter = (change: (plan: any) => void) => {
  const plan = worked();
  change(plan);
  return comparePlans(worked(), plan).map(({ kind, steps, shape }) => [kind, steps.join('.'), shape]);
};

describe('a change', () => {
  test.each<[string, (plan: any) => void, string[]]>([
    ['of a field', (plan) => (plan.teams[1].lead = 'X'), ['changed', 'teams.[windows-support].lead', 'teams[].lead']],
    [
      'of an area',
      (plan) => (plan.responsibilities[1].areas.email = 'assists'),
      ['changed', 'responsibilities.[2].areas.email', 'responsibilities[].areas.email'],
    ],
    ['of one language', (plan) => (plan.tiers[0].name.es = 'Mesa'), ['changed', 'tiers.[1].name', 'tiers[].name']],
    ['that adds a team', (plan) => plan.teams.unshift({ id: 'night', name: 'Night', tier: 2 }), ['added', 'teams.[night]', 'teams[]']],
    ['that drops a phase', (plan) => plan.phases.splice(2, 1), ['removed', 'phases.[expanded-pilot]', 'phases[]']],
    [
      'of a list of words',
      (plan) => plan.teams[1].platforms.push('linux'),
      ['changed', 'teams.[windows-support].platforms', 'teams[].platforms'],
    ],
    ['of the order', (plan) => plan.teams.reverse(), ['changed', 'teams', 'teams[order]']],
    [
      'that answers a new question',
      (plan) => (plan.process.contactTier = undefined),
      ['removed', 'process.contactTier', 'process.contactTier'],
    ],
  ])('%s is one, at its place', (_, change, expected) => {
    expect(changesAfter(change)).toEqual([expected]);
  });

  test('of nothing is none, whatever the order of the fields', () => {
    const shuffled = Object.fromEntries(Object.entries(worked()).reverse());
    expect(comparePlans(worked(), shuffled as PlanDocument)).toEqual([]);
  });

  test('in two entries of one key hides neither', () => {
    const twice = {
      rota: [
        { team: 'a', days: ['monday'], from: '08:00', to: '09:00' },
        { team: 'a', days: ['monday'], from: '08:00', to: '10:00' },
      ],
    };
    const changed = { rota: [twice.rota[0], { ...twice.rota[1], to: '11:00' }] };
    expect(comparePlans(twice as PlanDocument, changed as PlanDocument)).toMatchObject([
      { kind: 'changed', before: '10:00', after: '11:00' },
    ]);
  });
});

/** A plan that differs from the worked one at some of its places, or has some of them taken away. */
const PLACES = [
  ...[
    ['teams', 0, 'lead'],
    ['teams', 1],
    ['process', 'relay'],
    ['process', 'packet', 0, 'bar'],
    ['phases', 2, 'groups', 0, 'users'],
  ],
  ...[
    ['responsibilities', 0, 'areas', 'email'],
    ['promises'],
    ['training', 'programmes', 1, 'modules', 2],
    ['communication', 'waves', 0, 'name'],
  ],
];
const anyPlan = fc
  .array(fc.record({ path: fc.constantFrom(...PLACES), value: fc.option(fc.constantFrom<unknown>('x', 'y', 7), { nil: undefined }) }), {
    maxLength: 6,
  })
  .map((edits) => applyEdits(worked(), edits as { path: (string | number)[]; value?: unknown }[]));

describe('any two plans', () => {
  test('have no change exactly when they say the same', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => (comparePlans(a, b).length === 0) === isSame(a, b)),
      { numRuns: runs(80, 800) },
    );
  });
  test('change back the way they changed', () => {
    const mirrored = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const there = comparePlans(a, b).map(({ kind, shape, steps }) => `${mirrored[kind]} ${shape} ${steps}`);
        const back = comparePlans(b, a).map(({ kind, shape, steps }) => `${kind} ${shape} ${steps}`);
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
      { numRuns: runs(80, 800) },
    );
  });
});
