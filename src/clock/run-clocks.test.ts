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

describe('a plan that promises nothing for low', () => {
  const edit = async (id: string, urgency: string) => {
    const { version } = (await stage.as('lena').get(`/tickets/${id}`)).body;
    return (await stage.as('tina').patch(`/tickets/${id}`, { version, urgency })).body;
  };
  const kept = async (id: string) =>
    (await stage.as('lena').get(`/tickets/${id}`)).body.clocks.map((clock: Record<string, unknown>) => ({
      ...clock,
      isBreached: undefined,
    }));
  beforeAll(async () => {
    const worked = await startingPlan('support-plan');
    await stage.publish(worked.replace(/^ +- \{ priority: low,.*\n/m, ''));
  });

  test('the way over low and back leaves the clocks as they were', async () => {
    const { id } = await openedTicket(stage, { urgency: 'blocked' });
    await stage.as('tina').post(`/tickets/${id}/take`);
    const before = await kept(id);
    expect((await edit(id, 'can-wait')).priority).toBe('low');
    expect(await statesOf(id)).toEqual(['response null: cancelled', 'resolution null: cancelled']);
    await edit(id, 'blocked');
    expect(await kept(id)).toEqual(before);
  });

  test('from low on they count from the opening, and what was answered then is kept', async () => {
    const { id } = await openedTicket(stage, { urgency: 'can-wait' });
    const { createdAt } = (await stage.as('lena').get(`/tickets/${id}`)).body;
    await stage.as('tina').post(`/tickets/${id}/messages`, { body: 'We look', visibility: 'public' });
    expect(await statesOf(id)).toEqual([]);
    const { clocks } = await edit(id, 'blocked');
    expect(clocks.map(({ kind, state, startedAt }: Record<string, string>) => [kind, state, Date.parse(startedAt ?? '')])).toEqual([
      ['response', 'met', Date.parse(createdAt)],
      ['resolution', 'running', Date.parse(createdAt)],
    ]);
  });
});

test('ten pauses of less than three seconds make a deadline later by as much, and its “why” adds up', async () => {
  // Every minute counts, whenever the test runs.
  await stage.publish((await startingPlan('support-plan')).replace(/(^promises:\n) +calendar: .*\n/m, '$1'));
  const { id } = await openedTicket(stage);
  const before = (await stage.as('lena').get(`/tickets/${id}`)).body.clocks[0];
  for (let pause = 0; pause < 10; pause++) {
    await wait('tina', id);
    stage.passUnattended({ seconds: 0.29 });
    await stage.as('tina').post(`/tickets/${id}/resume`);
  }
  const after = (await stage.as('lena').get(`/tickets/${id}`)).body.clocks[0];
  expect(Date.parse(after.dueAt)).toBeGreaterThanOrEqual(Date.parse(before.dueAt));
  const { body: why } = await stage.as('tina').get(`/clocks/${after.id}/why`);
  const counted = why.stretches.reduce((sum: number, { minutes }: { minutes: number }) => sum + minutes, 0);
  expect(counted).toBe(why.targetMinutes + why.pausedMinutes);
});
