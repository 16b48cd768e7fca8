import { afterAll, beforeAll, expect, test } from 'vitest';
import { escalatedTicket, openedTicket, openStage, PACKETS, SOLUTION, type Stage } from '../../../test/cast.ts';
import { startingPlan } from '../../app/starting-plan.ts';

/** A plan in which tier 2 speaks to the user, and tier 1 may hand a ticket to tier 3 at once. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.publish(
    (await startingPlan('support-plan'))
      .replace('contactTier: 1', 'contactTier: 2')
      .replace('tiersThatMayContact: [1]', 'tiersThatMayContact: [1, 2]')
      .replace('skip: { allowed: false }', 'skip: { allowed: true }'),
  );
});
afterAll(() => stage.close());

const CONTACT = { contactedBy: 'phone', note: 'Called; it works' };

test('a tier that was skipped on the way up is told on the way down when it is the one that contacts the user', async () => {
  const { id } = await openedTicket(stage);
  const up = { toTier: 3, reason: 'Only the MDM team can see this', packet: PACKETS[3] };
  const { body: escalation } = await stage.as('tina').post(`/tickets/${id}/escalations`, up);
  await stage.as('theo').post(`/escalations/${escalation.id}/accept`);
  const { body: page } = await stage.as('theo').post(`/tickets/${id}/solution`, SOLUTION);
  expect(page).toMatchObject({ status: 'relaying', tier: 2, team: 'windows-support' });
  const relay = page.relays.find(({ tier }: { tier: number }) => tier === 2);
  await stage.as('wanda').post(`/relays/${relay.id}/acknowledge`);
  expect((await stage.as('wanda').post(`/tickets/${id}/resolution`, CONTACT)).body.status).toBe('resolved');
});

test('what was handed up is not resolved without a solution: the tier below would learn nothing', async () => {
  const { id, escalationId } = await escalatedTicket(stage);
  expect((await stage.as('wanda').post(`/tickets/${id}/resolution`, CONTACT)).body.code).toBe('accept-first');
  await stage.as('wanda').post(`/escalations/${escalationId}/accept`);
  expect((await stage.as('wanda').post(`/tickets/${id}/resolution`, CONTACT)).body.code).toBe('solution-needed');
  const { body: page } = await stage.as('wanda').post(`/tickets/${id}/solution`, SOLUTION);
  expect(page.relays).toMatchObject([{ tier: 1, state: 'sent' }]);
  expect((await stage.as('wanda').post(`/tickets/${id}/resolution`, CONTACT)).body.status).toBe('resolved');
  expect((await stage.as('wanda').get('/shift')).body.toAccept).toEqual([]);
});
