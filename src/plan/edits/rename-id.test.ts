import { expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { lintPlan } from '../lint/lint.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { applyEdits } from './edits.ts';
import { referencesTo, removeNamed, renameId } from './rename-id.ts';

const PLAN = workedPlan();
const leadingNowhere = (plan: PlanDocument) => lintPlan(plan).filter(({ code }) => code.startsWith('unknown-'));
const indexOf = (list: readonly { id: string }[] | undefined, id: string) => (list ?? []).findIndex((one) => one.id === id);

test.each([
  ['team', 'teams', 'service-desk', 6],
  ['team', 'teams', 'mdm-team', 7],
  ['calendar', 'calendars', 'office', 5],
  ['phase', 'phases', 'production-1', 4],
] as const)('a %s that is called otherwise, or removed, leaves nobody behind who refers to it: %s %s', (named, list, id, count) => {
  const index = indexOf(PLAN[list], id);
  expect(referencesTo(PLAN, named, id)).toHaveLength(count);

  const renamed = applyEdits(PLAN, renameId(PLAN, named, { index, to: 'renamed' }));
  expect(referencesTo(renamed, named, 'renamed')).toHaveLength(count);
  expect(leadingNowhere(renamed)).toEqual([]);

  const removed = applyEdits(PLAN, removeNamed(PLAN, named, index));
  expect(indexOf(removed[list], id)).toBe(-1);
  expect(leadingNowhere(removed)).toEqual([]);
});

test('the last one takes its list along', () => {
  const one = { teams: [{ id: 'a', tier: 1, name: 'A' }] };
  expect(applyEdits(one, removeNamed(one, 'team', 0))).toEqual({});
});

test('one of two that bear the same id leaves with nothing but itself', () => {
  const twice = applyEdits(PLAN, [{ path: ['teams', 4], value: PLAN.teams?.[0] }]);
  expect(applyEdits(twice, removeNamed(twice, 'team', 4))).toEqual(PLAN);
  expect(renameId(twice, 'team', { index: 4, to: 'second-desk' })).toHaveLength(1);
});
