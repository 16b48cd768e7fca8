import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Answer,
  escalatedTicket,
  openedTicket,
  openStage,
  PACKETS,
  type Player,
  relayingTicket,
  type Stage,
  untilWaiting,
} from '../../test/cast.ts';
import { startingPlan } from './starting-plan.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/**
 * Lets them act at the same moment for certain: the row is held until every one of them waits for it. Without that, the
 * first is mostly done before the second has begun, and the test would be green by luck.
 */
async function atOnce(
  held: { table: 'ticket' | 'person'; ids: readonly string[] },
  calls: readonly (() => Promise<Answer>)[],
): Promise<Answer[]> {
  const answering = await stage.desk.db.transaction().execute(async (tx) => {
    await tx.selectFrom(held.table).select('id').where('id', 'in', held.ids).orderBy('id').forUpdate().execute();
    const begun = calls.map((call) => call());
    await untilWaiting(stage, calls.length);
    return begun;
  });
  return Promise.all(answering);
}

const onTicket = (id: string, ...calls: (() => Promise<Answer>)[]) => atOnce({ table: 'ticket', ids: [id] }, calls);

/** What each of those who acted at once was told: the status, and the code of a refusal. */
const told = (answers: readonly Answer[]) => answers.map(({ status, body }) => [status, body.code].filter(Boolean).join(' ')).toSorted();
const hopsOf = (page: { hops: { kind: string; toTier: number }[] }, kind: string) =>
  page.hops.filter((hop) => hop.kind === kind).map(({ toTier }) => toTier);
const pageOf = async (id: string) => (await stage.as('lena').get(`/tickets/${id}`)).body;

describe('two who have seen the same ticket', () => {
  test('take it at once: one has it, the other hears that it changed', async () => {
    const { id, version } = await openedTicket(stage);
    const take = (player: Player) => () => stage.as(player).post(`/tickets/${id}/take`, { version });
    const answers = await onTicket(id, take('tina'), take('toni'));
    expect(told(answers)).toEqual(['200', '409 stale']);
    const winner = answers.find(({ status }) => status === 200);
    expect((await pageOf(id)).assignee).toEqual(winner?.body.assignee);
  });

  test('correct it at once: the first word stands, the second is not lost in silence', async () => {
    const { id, version } = await openedTicket(stage);
    const correct = (player: Player) => () => stage.as(player).patch(`/tickets/${id}`, { version, subject: `As ${player} says` });
    const answers = await onTicket(id, correct('tina'), correct('toni'));
    expect(told(answers)).toEqual(['200', '409 stale']);
    const winner = answers.find(({ status }) => status === 200);
    expect((await pageOf(id)).subject).toBe(winner?.body.subject);
  });

  test('one acts on an old version: stale, told which is the present one, and nothing is overwritten', async () => {
    const { id, version } = await openedTicket(stage);
    await stage.as('tina').patch(`/tickets/${id}`, { version, subject: 'The first change' });
    const late = await stage.as('toni').patch(`/tickets/${id}`, { version, subject: 'The late change', deviceName: 'LAPTOP-7' });
    const page = await pageOf(id);
    expect(late.body).toMatchObject({ status: 409, code: 'stale', version: page.version });
    expect(page).toMatchObject({ subject: 'The first change', deviceName: null });
  });
});

describe('up', () => {
  test('two escalate at once: one hand-off, and the other hears whose ticket it is now', async () => {
    const { id } = await openedTicket(stage);
    const escalate = (player: Player) => () => stage.as(player).post(`/tickets/${id}/escalations`, { reason: 'Up', packet: PACKETS[2] });
    expect(told(await onTicket(id, escalate('tina'), escalate('toni')))).toEqual(['201', '403 not-your-tier']);
    expect(await pageOf(id)).toMatchObject({ tier: 2, escalations: [{ state: 'raised' }] });
  });

  test('two accept at once: one has it', async () => {
    const { id, escalationId } = await escalatedTicket(stage);
    const accept = (player: Player) => () => stage.as(player).post(`/escalations/${escalationId}/accept`);
    expect(told(await onTicket(id, accept('wanda'), accept('moe')))).toEqual(['200', '409 already-accepted']);
    expect(hopsOf(await pageOf(id), 'accepted')).toHaveLength(1);
  });

  test('one accepts what another takes back: only one of it happens', async () => {
    const { id, escalationId } = await escalatedTicket(stage);
    const answers = await onTicket(
      id,
      () => stage.as('wanda').post(`/escalations/${escalationId}/accept`),
      () => stage.as('tina').post(`/escalations/${escalationId}/withdraw`),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await pageOf(id)).tier).toBe(answers[0]?.status === 200 ? 2 : 1);
  });
});

describe('down', () => {
  test('two tiers acknowledge at once: both have learnt, and the path has both', async () => {
    const { id, relays } = await relayingTicket(stage);
    const answers = await onTicket(
      id,
      () => stage.as('tina').post(`/relays/${relays[1]}/acknowledge`),
      () => stage.as('wanda').post(`/relays/${relays[2]}/acknowledge`),
    );
    expect(told(answers)).toEqual(['200', '200']);
    const page = await pageOf(id);
    expect(page.relays.map(({ state }: { state: string }) => state)).toEqual(['acknowledged', 'acknowledged']);
    expect(hopsOf(page, 'acknowledged').toSorted()).toEqual([1, 2]);
  });

  test('two of a tier acknowledge the same relay at once: it is done once', async () => {
    const { id, relays } = await relayingTicket(stage);
    const acknowledge = (player: Player) => () => stage.as(player).post(`/relays/${relays[1]}/acknowledge`);
    expect(told(await onTicket(id, acknowledge('tina'), acknowledge('toni')))).toEqual(['200', '409 relay-ended']);
    expect(hopsOf(await pageOf(id), 'acknowledged')).toEqual([1]);
  });

  test('the user confirms while the last tier learns: whoever is first, the ticket is closed', async () => {
    const { id, relays } = await relayingTicket(stage);
    await stage.as('tina').post(`/relays/${relays[1]}/acknowledge`);
    await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'chat', note: 'Told' });
    const answers = await onTicket(
      id,
      () => stage.as('una').post(`/tickets/${id}/confirmation`, { solved: true }),
      () => stage.as('wanda').post(`/relays/${relays[2]}/acknowledge`),
    );
    expect(told(answers)).toEqual(['200', '201']);
    expect((await pageOf(id)).status).toBe('closed');
  });

  test('a tier asks back while it is acknowledged: only one of it happens', async () => {
    const { id, relays } = await relayingTicket(stage);
    const answers = await onTicket(
      id,
      () => stage.as('tina').post(`/relays/${relays[1]}/acknowledge`),
      () => stage.as('toni').post(`/relays/${relays[1]}/question`, { question: 'Which records?' }),
    );
    const isLearnt = answers[0]?.status === 200;
    expect(answers.map(({ status }) => status)).toEqual(isLearnt ? [200, 409] : [409, 200]);
    const page = await pageOf(id);
    const { state } = page.relays.find(({ tier }: { tier: number }) => tier === 1);
    expect([state, hopsOf(page, 'acknowledged')]).toEqual(isLearnt ? ['acknowledged', [1]] : ['questioned', []]);
  });
});

describe('beside tickets', () => {
  test('two report for the same new caller at once: one person, two tickets', async () => {
    const report = { subject: 'A call', description: '', requester: { email: 'caller@velanorte.example', name: 'New Caller' } };
    const answers = await Promise.all((['tina', 'toni'] as const).map((player) => stage.as(player).post('/tickets', report)));
    expect(told(answers)).toEqual(['201', '201']);
    expect(new Set(answers.map(({ body }) => body.requester.id)).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(2);
  });

  test('two publish a plan at once: two versions without a gap', async () => {
    const source = await startingPlan('support-plan');
    const answers = await Promise.all((['lena', 'ada'] as const).map((player) => stage.as(player).post('/plan/publish', { source })));
    expect(told(answers)).toEqual(['201', '201']);
    const [low = 0, high] = answers.map(({ body }) => body.version).toSorted();
    expect(high).toBe(low + 1);
  });

  test('one invites while their access ends: either way the invitation opens nothing', async () => {
    const { otto } = stage.ids;
    await stage.as('ada').patch(`/people/${otto}`, { role: 'lead' });
    const invite = () => stage.as('otto').post('/invitations', { email: 'late@velanorte.example', name: 'Late', role: 'agent' });
    const answers = await atOnce({ table: 'person', ids: [otto] }, [
      () => stage.as('ada').patch(`/people/${otto}`, { isActive: false }),
      invite,
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, expect.toSatisfy((status) => status === 201 || status === 401)]);
    expect((await stage.as('ada').get('/invitations')).body.items).toEqual([]);
  });

  test('two administrators remove each other at once: one stays', async () => {
    const { ada, lena } = stage.ids;
    await stage.as('ada').patch(`/people/${lena}`, { role: 'admin' });
    const demote = (player: Player, id: string) => () => stage.as(player).patch(`/people/${id}`, { role: 'lead' });
    const answers = await atOnce({ table: 'person', ids: [ada, lena] }, [demote('ada', lena), demote('lena', ada)]);
    expect(told(answers)).toEqual(['200', '409 last-admin']);
    const admins = await stage.desk.db.selectFrom('person').select('id').where('role', '=', 'admin').execute();
    expect(admins).toHaveLength(1);
  });
});
