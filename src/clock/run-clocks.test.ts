import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, relayingTicket, SOLUTION, type Stage, ticketAtTierThree } from '../../test/cast.ts';
import { startingPlan } from '../app/starting-plan.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const stepByStep = (await startingPlan('support-plan')).replace('relay: together', 'relay: step-by-step');
const RESOLUTION = { contactedBy: 'phone', note: 'Called' };
const wait = (player: 'tina' | 'wanda' | 'theo', id: string) => stage.as(player).post(`/tickets/${id}/wait`, { waitingFor: 'requester' });
const statesOf = async (id: string) =>
  (await stage.as('lena').get(`/tickets/${id}`)).body.clocks.map(
    ({ kind, tier, state }: Record<string, string>) => `${kind} ${tier}: ${state}`,
  );

describe('a wait ends with what ends it, and the clocks go on', () => {
  test('a solution recorded while it waited', async () => {
    const { id } = await ticketAtTierThree(stage);
    await wait('theo', id);
    const { body } = await stage.as('theo').post(`/tickets/${id}/solution`, SOLUTION);
    expect(body.status).toBe('relaying');
    expect(await statesOf(id)).toContain('resolution null: running');
  });

  test('a resolution: the tier that has still to learn has its time', async () => {
    const { id, relays } = await relayingTicket(stage);
    await stage.as('tina').post(`/relays/${relays[1]}/acknowledge`);
    await wait('tina', id);
    expect((await stage.as('tina').post(`/tickets/${id}/resolution`, RESOLUTION)).body.status).toBe('resolved');
    expect(await statesOf(id)).toContain('acknowledge 2: running');
  });

  test('a relay that goes on to the next tier', async () => {
    await stage.publish(stepByStep);
    const { id, relays } = await relayingTicket(stage);
    await wait('wanda', id);
    await stage.as('wanda').post(`/relays/${relays[2]}/acknowledge`);
    expect((await stage.as('lena').get(`/tickets/${id}`)).body).toMatchObject({ status: 'relaying', tier: 1 });
    expect(await statesOf(id)).toContain('resolution null: running');
  });
});

test('step by step, a tier that solves anew before it has learnt leaves no older relay behind', async () => {
  await stage.publish(stepByStep);
  const { id } = await relayingTicket(stage);
  await wait('wanda', id);
  const { body } = await stage.as('wanda').post(`/tickets/${id}/solution`, { ...SOLUTION, lowestTier: 1 });
  expect(body.relays.map(({ tier, state }: Record<string, string>) => `${tier}: ${state}`).toSorted()).toEqual([
    '1: sent',
    '1: withdrawn',
    '2: withdrawn',
  ]);
});

test('a promise that was already broken when it was paused is not kept', async () => {
  const { id } = await openedTicket(stage);
  stage.passUnattended({ days: 30 });
  await wait('tina', id);
  await stage.as('tina').post(`/tickets/${id}/resolution`, RESOLUTION);
  expect(await statesOf(id)).toEqual(['response null: missed', 'resolution null: missed']);
});
