import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openedTicket, openStage, PACKETS, type Stage } from '../../../test/cast.ts';
import { inDeskAct } from '../../app/act.ts';
import { TIMERS } from '../../app/schedules.ts';
import { startingPlan } from '../../app/starting-plan.ts';

const RULES = '  timedEscalations:\n    - { tier: 1, afterMinutes: 120, toTier: 2 }\n    - { tier: 2, afterMinutes: 240, toTier: 3 }\n';

let stage: Stage;
let id: string;
const publishRules = async () =>
  stage.publish((await startingPlan('support-plan')).replace('  contactTier: 1\n', `  contactTier: 1\n${RULES}`));
beforeAll(async () => {
  stage = await openStage();
  await publishRules();
});
beforeEach(async () => {
  id = (await openedTicket(stage)).id;
});
afterAll(() => stage.close());

const wake = () => inDeskAct(stage.desk, 'timer', (act) => TIMERS['escalate-if-unanswered'](act, id));
const wakeLater = () => {
  stage.passUnattended({ days: 30 });
  return wake();
};
const page = async () => (await stage.as('lena').get(`/tickets/${id}`)).body;

test('a tier that stays silent loses the ticket to the next one, and its path says so', async () => {
  await wakeLater();
  const { tier, status, team, hops, escalations } = await page();
  expect({ tier, status, team }).toEqual({ tier: 2, status: 'open', team: 'windows-support' });
  expect(hops.at(-1)).toMatchObject({ kind: 'escalated', fromTier: 1, toTier: 2, actor: null });
  expect(escalations[0]).toMatchObject({
    state: 'raised',
    raisedBy: null,
    packet: { symptom: 'Laptop cannot be enrolled', errorCode: '0x80180014' },
  });
});

test('a timer that comes twice hands it up once: the next tier has its own time', async () => {
  await wakeLater();
  await wake();
  expect((await page()).tier).toBe(2);
});

test('one that nobody accepted goes on with what was received, and the tier between will learn the solution', async () => {
  await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[2] });
  await wakeLater();
  const { tier, escalations } = await page();
  expect(tier).toBe(3);
  expect(escalations.map(({ state }: { state: string }) => state)).toEqual(['accepted', 'raised']);
  expect(escalations[1].packet.symptom).toBe(PACKETS[2].symptom);
  await stage.as('theo').post(`/escalations/${escalations[1].id}/accept`);
  const solved = await stage.as('theo').post(`/tickets/${id}/solution`, {
    rootCause: 'A stale record',
    causeCategory: 'device-state',
    steps: 'Delete it',
    userText: { en: 'It is gone.' },
    lowestTier: 1,
  });
  expect(solved.body.relays.map((relay: { tier: number }) => relay.tier).toSorted()).toEqual([1, 2]);
});

test.each([
  ['waits with a reason', () => stage.as('tina').post(`/tickets/${id}/wait`, { waitingFor: 'requester' })],
  ['is resolved', () => stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'chat', note: 'Told' })],
])('a ticket that %s stays where it is', async (_, act) => {
  await act();
  await wakeLater();
  expect((await page()).tier).toBe(1);
});

test('before its time it stays where it is', async () => {
  await wake();
  expect((await page()).tier).toBe(1);
});

test('the time of a wait is not the tier’s silence', async () => {
  await stage.as('tina').post(`/tickets/${id}/wait`, { waitingFor: 'requester' });
  stage.passUnattended({ days: 30 });
  await stage.as('una').post(`/tickets/${id}/messages`, { body: 'Here it is' });
  await wake();
  expect((await page()).tier).toBe(1);
  await wakeLater();
  expect((await page()).tier).toBe(2);
});

test('woken a moment early, it looks again when it is due', async () => {
  const jobs = async () =>
    Number(
      (await sql<{ n: string }>`select count(*) as n from pgboss.job where data->>'subject' = ${id}`.execute(stage.desk.db)).rows[0]?.n,
    );
  const before = await jobs();
  await wake();
  expect(await jobs()).toBe(before + 1);
});

test('a plan without such a rule starts no timer', async () => {
  await stage.publish(await startingPlan('support-plan'));
  id = (await openedTicket(stage)).id;
  // The ticket keeps its plan; the others get theirs back.
  await publishRules();
  await wakeLater();
  expect((await page()).tier).toBe(1);
});
