import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../../test/cast.ts';
import { outside } from '../../identity/reaction.ts';
import { recordTicketEvent } from '../../ticket/events.ts';
import { inDeskAct } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { DeskEvent } from '../events.ts';
import { openDesk } from '../open-desk.ts';
import { consequencesOf, REACTIONS, type Reactions } from '../reactions.ts';
import { react, startWorker } from './worker.ts';

const MINUTE_MS = 60_000;

let stage: Stage;
let desk: Desk;
let ticketId: string;
let now = new Date();
/** Somebody else's server, on this host: what it was sent, and how it answers. */
let server: Server;
let received: { key: unknown; body: string }[];
let status = 200;
/** Looks around while the desk waits for an answer. */
let whileCalled: () => Promise<void>;
let kept: unknown[];

/** Tells the server of each note, as mail, a push or a web hook would; the product has no such reaction yet. */
const pigeon = outside('send-pigeon', ['ticket-noted'], {
  prepare: async (_, event: DeskEvent<'ticket-noted'>) => ({ about: event.ticketId, at: now.toISOString() }),
  call: async (request, { key, signal }) => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'idempotency-key': key, 'content-type': 'application/json' };
    const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body: JSON.stringify(request), signal });
    if (!answer.ok) throw new Error(`the server says ${answer.status}`);
    return (await answer.json()) as { receipt: number };
  },
  keep: async (_, __, answer) => void kept.push(answer),
});
const withPigeon: Reactions = { ...REACTIONS, 'ticket-noted': { within: [], later: [pigeon] } };

beforeAll(async () => {
  stage = await openStage({ retrying: { retryLimit: 1, retryDelay: 0 }, now: () => now });
  desk = { ...stage.desk, reactions: withPigeon, consequences: consequencesOf(withPigeon) };
  ticketId = (await openedTicket(stage)).id;
  server = createServer(async (request, reply) => {
    const body = (await request.toArray()).join('');
    received.push({ key: request.headers['idempotency-key'], body });
    await whileCalled();
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ receipt: received.length }));
  }).listen(0, '127.0.0.1');
});
afterAll(async () => {
  server.close();
  await stage.close();
});
beforeEach(() => {
  now = new Date();
  received = [];
  kept = [];
  status = 200;
  whileCalled = async () => {};
});

const happens = () =>
  inDeskAct(desk, 'timer', (act) => recordTicketEvent(act, { kind: 'ticket-noted', ticketId, data: { fromRequester: false } }));
const callOf = (eventId: string) =>
  stage.desk.db.selectFrom('reactionCall').selectAll().where('eventId', '=', eventId).executeTakeFirstOrThrow();

test('no transaction is open while somebody else’s server thinks, and its answer is kept', async () => {
  const open: unknown[] = [];
  whileCalled = async () => {
    const { rows } = await sql`select state, query from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`.execute(stage.desk.db);
    open.push(...rows);
  };
  const eventId = await happens();
  await react(desk, eventId);
  await react(desk, eventId);
  expect(open).toEqual([]);
  expect([received.length, kept]).toEqual([1, [{ receipt: 1 }]]);
  expect(await callOf(eventId)).toMatchObject({ answer: { receipt: 1 }, answeredAt: expect.any(Date), claimedAt: null });
});

test('a crash between the call and the keeping leads to exactly one more call, the same under the same key', async () => {
  const { databaseUrl, dataFolder } = stage;
  const dying = await openDesk({ databaseUrl, dataFolder, publicUrl: 'http://127.0.0.1:3000', now: () => now, reactions: withPigeon });
  const eventId = await happens();
  // The server has heard, and the desk that told it is gone before it can say so.
  whileCalled = () => dying.db.destroy();
  await expect(react(dying, eventId)).rejects.toThrow();
  whileCalled = async () => {};
  await expect(react(desk, eventId)).rejects.toThrow('another process');
  now = new Date(now.getTime() + MINUTE_MS);
  await react(desk, eventId);
  await react(desk, eventId);
  expect(received).toHaveLength(2);
  expect(received[1]).toEqual(received[0]);
  expect(kept).toEqual([{ receipt: 2 }]);
  await dying.close();
});

test('two workers call once', async () => {
  const eventId = await happens();
  await Promise.allSettled([react(desk, eventId), react(desk, eventId)]);
  await react(desk, eventId);
  expect([received.length, kept]).toEqual([1, [{ receipt: 1 }]]);
});

test('what comes of an answer fails: it is made again, and nobody is called again', async () => {
  const clumsy = { ...pigeon, keep: vi.fn(pigeon.keep) };
  for (const _ of [1, 2]) clumsy.keep.mockRejectedValueOnce(new Error('stumbled'));
  const stumbling = { ...desk, reactions: { ...withPigeon, 'ticket-noted': { within: [], later: [clumsy] } } };
  const eventId = await happens();
  for (const _ of [1, 2]) await expect(react(stumbling, eventId)).rejects.toThrow('stumbled');
  await react(stumbling, eventId);
  expect([received.length, kept]).toEqual([1, [{ receipt: 1 }]]);
});

test('a refusal is tried again, and then stays as failed work with its cause', async () => {
  await sql`delete from pgboss.job`.execute(stage.desk.db);
  status = 500;
  await startWorker(desk);
  await happens();
  const failed = async () => (await stage.as('ada').get('/follow-ups')).body.items;
  await vi.waitFor(async () => expect(await failed()).toHaveLength(1), { timeout: 15_000 });
  expect(await failed()).toMatchObject([{ queue: 'call', name: 'send-pigeon', cause: 'threw', message: 'the server says 500', tries: 2 }]);
  expect(received).toHaveLength(2);
  expect(received[1]).toEqual(received[0]);
  status = 200;
  await stage.as('ada').post('/follow-ups/run-again', { name: 'send-pigeon' });
  await vi.waitFor(() => expect(kept).toEqual([{ receipt: 3 }]), { timeout: 15_000 });
});
