import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openedTicket, openStage, relayingTicket, type Stage } from '../../test/cast.ts';
import { inDeskAct } from '../app/act.ts';
import { TIMERS } from '../app/schedules.ts';
import { react } from '../app/worker/worker.ts';
import { daysAfter } from '../calendar/days.ts';

const MONTH_LATER = daysAfter(new Date(), 30);

let stage: Stage;
let ticket: { id: string };
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  ticket = await openedTicket(stage);
});
afterAll(() => stage.close());

const wake = (id = ticket.id, at = MONTH_LATER) => inDeskAct(stage.desk, 'timer', (act) => TIMERS['clock-due'](act, id), at);
const breaches = (id = ticket.id) =>
  stage.desk.db.selectFrom('event').select(['id', 'data']).where('ticketId', '=', id).where('kind', '=', 'clock-breached').execute();
const clocksOf = async (id: string, kind: string) =>
  (await stage.as('tina').get(`/tickets/${id}`)).body.clocks.filter((clock: { kind: string }) => clock.kind === kind);

test('a promise that passed is noticed once, however often the timer comes', async () => {
  await wake();
  await wake();
  expect((await breaches()).map(({ data }) => (data as { clock: string }).clock).toSorted()).toEqual(['resolution', 'response']);
  expect((await clocksOf(ticket.id, 'response'))[0]).toMatchObject({ state: 'running', isBreached: true });
});

test.each([
  ['that was kept', 'resolution', { contactedBy: 'phone', note: 'Called' }],
  ['that stands still', 'wait', { waitingFor: 'requester' }],
])('a promise %s is not', async (_, move, body) => {
  await stage.as('tina').post(`/tickets/${ticket.id}/${move}`, body);
  await wake();
  expect(await breaches()).toEqual([]);
});

test('a timer that comes before the deadline finds nothing', async () => {
  await wake(ticket.id, new Date());
  expect(await breaches()).toEqual([]);
});

test('it waits for a move of the ticket that has begun, and neither ends the other', async () => {
  const { db } = stage.desk;
  const woken = await db.transaction().execute(async (tx) => {
    await tx.selectFrom('ticket').select('id').where('id', '=', ticket.id).forUpdate().execute();
    const waking = wake().then(
      () => 'done',
      (error: unknown) => error,
    );
    const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting.execute(db)).rows.length, { interval: 5 }).toBe(1);
    // What a move does to the clocks: were one of them held, the two would wait for each other.
    await tx.updateTable('clock').set({ endedAt: new Date(), endState: 'met' }).where('ticketId', '=', ticket.id).execute();
    return { waking };
  });
  expect(await woken.waking).toBe('done');
  expect(await breaches()).toEqual([]);
});

test('who has the ticket and who leads its team hear of it', async () => {
  await stage.as('toni').post(`/tickets/${ticket.id}/take`);
  await wake();
  for (const { id } of await breaches()) await react(stage.desk, id);
  const told = await stage.desk.db
    .selectFrom('notice')
    .select('personId')
    .distinct()
    .where('ticketId', '=', ticket.id)
    .where('kind', '=', 'clock-breached')
    .execute();
  expect(told.map(({ personId }) => personId).toSorted()).toEqual([stage.ids.toni, stage.ids.lena].toSorted());
});

test('each tier has its own time to learn, and the debt outlives the resolution', async () => {
  const { id, relays } = await relayingTicket(stage);
  await stage.as('tina').post(`/relays/${relays[1]}/acknowledge`);
  await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called' });
  expect((await clocksOf(id, 'acknowledge')).map(({ tier, state }: { tier: number; state: string }) => [tier, state]).toSorted()).toEqual([
    [1, 'met'],
    [2, 'running'],
  ]);
  await wake(id);
  expect((await breaches(id)).map(({ data }) => data)).toEqual([{ clock: 'acknowledge', tier: 2, toTeam: 'windows-support' }]);
});
