import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../schema/schema.ts';
import { applyEdits, stepsOf } from './edits.ts';

const PLAN: PlanDocument = { teams: [{ id: 'a', name: 'A', tier: 1 }], process: { skip: { allowed: true } } };

describe('an edit', () => {
  test('puts a value where it belongs, and makes the way there', () => {
    expect(applyEdits({}, [{ path: ['process', 'vendor', 'contact'], value: 'x' }])).toEqual({ process: { vendor: { contact: 'x' } } });
  });
  test('leaves the plan that it was given as it was, and shares what it does not touch', () => {
    const changed = applyEdits(PLAN, [{ path: ['teams', 0, 'name'], value: 'B' }]);
    expect([PLAN.teams?.[0]?.name, changed.teams?.[0]?.name, changed.process === PLAN.process]).toEqual(['A', 'B', true]);
  });
  test('without a value takes away what stands there, and what is empty then', () => {
    expect(applyEdits(PLAN, [{ path: ['process', 'skip', 'allowed'] }])).toEqual({ teams: PLAN.teams });
  });
  test('takes an entry out of a list, and the next one moves up', () => {
    const two = applyEdits(PLAN, [{ path: ['teams', 1], value: { id: 'b', name: 'B', tier: 2 } }]);
    expect(applyEdits(two, [{ path: ['teams', 0] }]).teams?.map(({ id }) => id)).toEqual(['b']);
  });
  test('of no place is the whole plan', () => {
    expect(applyEdits(PLAN, [{ path: [], value: {} }])).toEqual({});
  });
});

test('a path of a finding leads to the same place', () => {
  expect(stepsOf('phases[3].involvement[0].team')).toEqual(['phases', 3, 'involvement', 0, 'team']);
});
