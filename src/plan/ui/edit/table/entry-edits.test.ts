import { expect, test } from 'vitest';
import { applyEdits } from '../../../edits/edits.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { editsOfEntry } from './entry-edits.ts';

const say = (plan: PlanDocument, tier: number, field: string[], value?: unknown) =>
  applyEdits(plan, editsOfEntry(plan.responsibilities, { path: ['responsibilities'], key: 'tier', is: tier }, field, value));

test('what is said of a tier makes its entry, changes it, and takes it away with the last word', () => {
  const first = say({}, 2, ['areas', 'email'], 'handles');
  expect(first).toEqual({ responsibilities: [{ tier: 2, areas: { email: 'handles' } }] });
  const second = say(first, 2, ['areas', 'other'], 'escalates');
  const third = say(second, 1, ['deviceActions'], ['sync']);
  expect(third.responsibilities).toEqual([
    { tier: 2, areas: { email: 'handles', other: 'escalates' } },
    { tier: 1, deviceActions: ['sync'] },
  ]);
  expect(say(third, 1, ['deviceActions'])).toEqual(second);
  expect(say(say(third, 2, ['areas', 'email']), 2, ['areas', 'other']).responsibilities).toEqual([{ tier: 1, deviceActions: ['sync'] }]);
  expect(say(first, 2, ['areas', 'email'])).toEqual({});
  expect(say(first, 3, ['areas', 'email'])).toEqual(first);
});
