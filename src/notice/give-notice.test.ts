import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  escalatedTicket,
  openedTicket,
  openStage,
  PACKETS,
  type Player,
  relayingTicket,
  type Stage,
  untilWaiting,
} from '../../test/cast.ts';
import { inAct, inDeskAct } from '../app/act.ts';
import { react } from '../app/worker/worker.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import { inForceAt } from '../plan/versions/store.ts';
import { takeTicket } from '../ticket/take-ticket.ts';
import { tellPeople } from './give-notice.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function toldOf(kind: string, ticketId: string): Promise<string[]> {
  const events = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', ticketId).where('kind', '=', kind).execute();
  for (const { id } of events) await react(stage.desk, id);
  const told = await stage.desk.db
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.personId')
    .select('person.name')
    .where('notice.kind', '=', kind)
    .where('notice.ticketId', '=', ticketId)
    .execute();
  return told.map(({ name }) => name).toSorted();
}

test('a question about a solution reaches those who found it', async () => {
  const { id, relays } = await relayingTicket(stage);
  await stage.as('wanda').post(`/relays/${relays[2]}/question`, { question: 'Where are the records?' });
  expect(await toldOf('relay-questioned', id)).toEqual(['Theo Three']);
});

test('a hand-off that was taken back is told to the team that had it', async () => {
  const { id, escalationId } = await escalatedTicket(stage);
  await stage.as('tina').post(`/escalations/${escalationId}/withdraw`);
  expect(await toldOf('escalation-withdrawn', id)).toEqual(['Wanda Two']);
});

type Told = { kind: string; count: number; readAt: string | null };
const bellOf = async (player: Player, ticketId: string): Promise<Told[]> =>
  (await stage.as(player).get('/notices?limit=200')).body.items
    .filter((one: { ticketId: string }) => one.ticketId === ticketId)
    .map(({ kind, count, readAt }: Told) => ({ kind, count, readAt }));
const unreadOf = async (player: Player, ticketId: string) => (await bellOf(player, ticketId)).filter(({ readAt }) => !readAt);

/** Follows what has happened to a ticket and was not followed yet. */
async function follow(ticketId: string): Promise<void> {
  const events = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', ticketId).orderBy('seq').execute();
  for (const { id } of events) await react(stage.desk, id);
}

test('several of one ticket are one: the newest, which says for how many it stands; what was read stays as it was', async () => {
  const { id } = await openedTicket(stage);
  const before = (await stage.as('una').get('/notices')).body.unread;
  for (const body of ['One', 'Two', 'Three']) {
    await stage.as('tina').post(`/tickets/${id}/messages`, { body });
    await follow(id);
  }
  expect(await bellOf('una', id)).toEqual([{ kind: 'ticket-replied', count: 3, readAt: null }]);
  expect((await stage.as('una').get('/notices')).body.unread).toBe(before + 1);
  await stage.as('una').post('/notices/read');
  await stage.as('tina').post(`/tickets/${id}/messages`, { body: 'Four' });
  await follow(id);
  expect((await bellOf('una', id)).map(({ count, readAt }) => [count, readAt !== null])).toEqual([
    [1, false],
    [3, true],
  ]);
});

test('run twice, it tells once, and nothing newer is replaced', async () => {
  const { id } = await openedTicket(stage);
  for (const body of ['One', 'Two']) await stage.as('tina').post(`/tickets/${id}/messages`, { body });
  await follow(id);
  const [first] = await stage.desk.db
    .selectFrom('event')
    .selectAll()
    .where('ticketId', '=', id)
    .where('kind', '=', 'ticket-replied')
    .orderBy('seq')
    .execute();
  if (!first) throw new Error('nothing was said');
  await inDeskAct(stage.desk, 'worker', (act) => tellPeople(act, { ...first, data: {} }, [stage.ids.una]));
  expect(await unreadOf('una', id)).toEqual([{ kind: 'ticket-replied', count: 2, readAt: null }]);
});

test('what somebody has dealt with is read, and for all who were told what one of them has done', async () => {
  const { id } = await openedTicket(stage);
  await follow(id);
  expect([await unreadOf('tina', id), await unreadOf('toni', id)].map((told) => told.length)).toEqual([1, 1]);
  await stage.as('tina').post(`/tickets/${id}/take`);
  expect([await unreadOf('tina', id), await unreadOf('toni', id)]).toEqual([[], []]);
  await stage.as('una').post(`/tickets/${id}/messages`, { body: 'Any news?' });
  await follow(id);
  expect(await unreadOf('tina', id)).toHaveLength(1);
  await stage.as('toni').post(`/tickets/${id}/messages`, { body: 'Soon' });
  await follow(id);
  expect([await unreadOf('tina', id), await unreadOf('una', id)].map((told) => told.length)).toEqual([0, 1]);
});

test('a worker that comes late, or in another order, tells the same', async () => {
  const { id } = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${id}/take`);
  await stage.as('una').post(`/tickets/${id}/messages`, { body: 'One' });
  await stage.as('una').post(`/tickets/${id}/messages`, { body: 'Two' });
  const events = await stage.desk.db
    .selectFrom('event')
    .select(['id', 'kind', 'at'])
    .where('ticketId', '=', id)
    .orderBy('seq', 'desc')
    .execute();
  for (const event of events) await react(stage.desk, event.id);
  // The newest is shown, whichever came last; that the ticket came, she has dealt with.
  expect(await unreadOf('tina', id)).toEqual([{ kind: 'ticket-replied', count: 2, readAt: null }]);
  const [newest] = await stage.desk.db
    .selectFrom('notice')
    .select('at')
    .where('ticketId', '=', id)
    .where('readAt', 'is', null)
    .orderBy('at', 'desc')
    .execute();
  expect(newest?.at).toEqual(events[0]?.at);
  expect(await unreadOf('toni', id)).toEqual([]);
});

const answered = { kind: 'ticket-noted', count: 1, readAt: null };
test.each([
  ['before', ['note', 'reply'], 'ticket-replied'],
  ['after', ['reply', 'note'], 'ticket-noted'],
] as const)('what an answer settles is settled, and a note %s it is still to be read', async (_, order, newest) => {
  const { id } = await openedTicket(stage);
  await stage.as('tina').post(`/tickets/${id}/take`);
  const write = {
    note: () => stage.as('wanda').post(`/tickets/${id}/messages`, { body: 'Known here', visibility: 'internal' }),
    reply: () => stage.as('una').post(`/tickets/${id}/messages`, { body: 'Any news?' }),
  };
  for (const kind of order) await write[kind]();
  await follow(id);
  expect(await unreadOf('tina', id)).toEqual([{ kind: newest, count: 2, readAt: null }]);
  await stage.as('toni').post(`/tickets/${id}/messages`, { body: 'Soon' });
  expect(await unreadOf('tina', id)).toEqual([answered]);
});

test('whoever has read what is shown has read what it stands for, and nothing that came since', async () => {
  const { id } = await openedTicket(stage);
  for (const body of ['One', 'Two']) await stage.as('tina').post(`/tickets/${id}/messages`, { body });
  await follow(id);
  const shown = (await stage.as('una').get('/notices')).body.items.find((one: { ticketId: string }) => one.ticketId === id);
  await stage.as('tina').post(`/tickets/${id}/messages`, { body: 'Three' });
  await follow(id);
  await stage.as('una').post('/notices/read', { ids: [shown.id] });
  expect((await bellOf('una', id)).map(({ count, readAt }) => [count, readAt !== null])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test.each([
  ['a colleague takes it', 'tina', 'take', () => ({ from: stage.ids.toni })],
  ['it is given to another', 'lena', 'assign', () => ({ assignee: stage.ids.tina })],
  ['it is put back', 'lena', 'assign', () => ({ assignee: null })],
  ['a colleague hands it up', 'tina', 'escalations', () => ({ reason: 'The cause is not found', packet: PACKETS[2] })],
] as const)('that one was given a ticket is no news any more when %s', async (_, player, move, bodyOf) => {
  const { id } = await openedTicket(stage);
  await stage.as('lena').post(`/tickets/${id}/assign`, { assignee: stage.ids.toni });
  await follow(id);
  expect(await unreadOf('toni', id)).toMatchObject([{ kind: 'ticket-assigned' }]);
  expect((await stage.as(player).post(`/tickets/${id}/${move}`, bodyOf())).status).toBeLessThan(300);
  await follow(id);
  const unread = (
    await stage.desk.db
      .selectFrom('notice')
      .select('kind')
      .where('personId', '=', stage.ids.toni)
      .where('ticketId', '=', id)
      .where('readAt', 'is', null)
      .execute()
  ).map(({ kind }) => kind);
  expect(unread).not.toContain('ticket-assigned');
});

test('a ticket that has gone up is no news any more below', async () => {
  const { id } = await openedTicket(stage);
  await follow(id);
  await stage.as('tina').post(`/tickets/${id}/escalations`, { reason: 'The cause is not found', packet: PACKETS[2] });
  expect(await unreadOf('toni', id)).toEqual([]);
});

test('news that is told while somebody deals with it is told as read', async () => {
  const { id } = await openedTicket(stage);
  const opened = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', id).executeTakeFirstOrThrow();
  const tina = await actorOfPerson({ db: stage.desk.db, inForce: inForceAt(stage.desk.now()) }, stage.ids.tina);
  if (!tina) throw new Error('Tina is missing');
  let telling: Promise<void> | null = null;
  await inAct(stage.desk, { by: { ...tina.actor, tiers: [1] }, planVersion: 1, door: 'pages', realm: 'real' }, async (act) => {
    await takeTicket(act, { id });
    telling = react(stage.desk, opened.id, 'give-notice');
    await untilWaiting(stage, 1);
    return {};
  });
  await telling;
  expect([await unreadOf('tina', id), await unreadOf('toni', id)]).toEqual([[], []]);
});

test('what two workers tell at once is two pieces of news, shown as one by the newer', async () => {
  const { id } = await openedTicket(stage);
  for (const body of ['One', 'Two', 'Three']) await stage.as('tina').post(`/tickets/${id}/messages`, { body });
  const events = await stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', id).orderBy('seq', 'desc').execute();
  await Promise.all(events.map((event) => react(stage.desk, event.id)));
  expect(await bellOf('una', id)).toEqual([{ kind: 'ticket-replied', count: 3, readAt: null }]);
});

test('a relay that one tier has acknowledged is still news for the other', async () => {
  const { id, relays } = await relayingTicket(stage);
  await follow(id);
  await stage.as('toni').post(`/relays/${relays[1]}/acknowledge`);
  const relayed = async (player: Player) => (await unreadOf(player, id)).filter(({ kind }) => kind === 'relay-sent');
  expect([await relayed('lena'), await relayed('wanda')].map((told) => told.length)).toEqual([0, 1]);
});

test('who has become a requester reads of others’ tickets no more', async () => {
  const { id } = await escalatedTicket(stage);
  expect(await toldOf('ticket-escalated', id)).toContain('Wanda Two');
  await stage.as('ada').patch(`/people/${stage.ids.wanda}`, { role: 'requester' });
  expect((await stage.as('wanda').get('/notices')).body).toMatchObject({ items: [], unread: 0 });
});
