import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openedTicket, openStage, PACKETS, type Stage } from '../../../test/cast.ts';
import { startingPlan } from '../../app/starting-plan.ts';
import { TIER_MOVES } from '../../plan/words.ts';
import { NEVER_LIMITED } from './lifecycle.ts';
import { MOVE_NAMES } from './moves.ts';

/** The plan leaves tier 1 no more than taking, replying and handing up. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const worked = await startingPlan('support-plan');
  await stage.publish(
    worked.replace('responsibilities:\n  - tier: 1\n', 'responsibilities:\n  - tier: 1\n    moves: [take, reply, escalate]\n'),
  );
});
afterAll(() => stage.close());

let id: string;
beforeEach(async () => {
  ({ id } = await openedTicket(stage));
  await stage.as('tina').post(`/tickets/${id}/take`);
});

describe('a tier with moves of its own in the plan', () => {
  test('makes those', async () => {
    expect((await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[2] })).status).toBe(201);
    expect((await stage.as('lena').get(`/tickets/${id}`)).body).toMatchObject({ tier: 2, escalations: [{ state: 'raised' }] });
  });
  test('is refused another, and told that the plan says so', async () => {
    const { status, body } = await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Done' });
    expect([status, body.code, body.detail]).toEqual([403, 'plan-forbids-move', 'By the plan, this is not for tier 1 to do.']);
    expect((await stage.as('tina').get(`/tickets/${id}`)).body.status).toBe('open');
  });
  test('is offered it with that reason', async () => {
    const { moves } = (await stage.as('tina').get(`/tickets/${id}`)).body;
    expect(moves.find(({ move }: { move: string }) => move === 'resolve')).toMatchObject({ allowed: false, why: 'plan-forbids-move' });
  });
  test('still notes, so that nothing stays unsaid', async () => {
    expect((await stage.as('tina').post(`/tickets/${id}/messages`, { body: 'Seen', visibility: 'internal' })).status).toBe(201);
  });
  test('has a lead who stands in', async () => {
    expect((await stage.as('lena').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Done' })).status).toBe(201);
    expect((await stage.as('tina').get(`/tickets/${id}`)).body.status).toBe('resolved');
  });
});

test('a tier of which the plan says nothing makes them all', async () => {
  await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[2] });
  const { moves } = (await stage.as('wanda').get(`/tickets/${id}`)).body;
  expect(moves.filter(({ why }: { why?: string }) => why === 'plan-forbids-move')).toEqual([]);
});

test('the plan offers those that it can leave to a tier, and no other', () => {
  const ofTheRequester = ['confirm'];
  const limited = MOVE_NAMES.filter((move) => !NEVER_LIMITED.includes(move) && !ofTheRequester.includes(move));
  expect([...TIER_MOVES].sort()).toEqual(limited.toSorted());
});
