import { expect, test } from 'vitest';
import type { PlanDocument } from '../schema/schema.ts';
import { consequencesOf } from './consequences.ts';

const EMPTY_DESK = { openTickets: [], members: [], mustRead: 0, inForce: 1, basedOn: 1, coming: null };
const asks = (bar: number): PlanDocument => ({
  process: { packet: [{ toTier: 2, bar, fields: [{ field: 'symptom', weight: 10, required: true }] }] },
});

test('a bar that new tickets will meet is told, also on a desk without any', () => {
  expect(consequencesOf({ before: {}, after: asks(70) }, EMPTY_DESK, 'en')).toEqual([
    { code: 'packet-bar-rises', params: { tier: 2, bar: 70, before: 0 } },
  ]);
});

test.each([
  [asks(70), asks(70)],
  [asks(70), asks(50)],
])('a bar that stays or sinks keeps nobody from handing up', (before, after) => {
  expect(consequencesOf({ before, after }, EMPTY_DESK, 'en')).toEqual([]);
});
