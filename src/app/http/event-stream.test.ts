import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openedTicket, openStage, PASSWORD, type Player, type Stage, signedIn } from '../../../test/cast.ts';

let stage: Stage;
let port: number;
beforeAll(async () => {
  stage = await openStage();
  await stage.app.listen({ port: 0, host: '127.0.0.1' });
  port = (stage.app.server.address() as AddressInfo).port;
});
afterAll(() => stage.close());

type Heard = { kinds: string[]; told: { kind: string; version?: number }[]; ended: Promise<void>; hangUp(): void };

const listen = (player: Player) => listenWith({ authorization: `Bearer ${stage.tokens[player]}` });

async function listenWith(headers: Record<string, string>): Promise<Heard> {
  const [kinds, told]: [string[], Heard['told']] = [[], []];
  return new Promise((resolve) => {
    const request = http.get({ port, host: '127.0.0.1', path: '/api/v1/events', headers }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        for (const [, data = ''] of chunk.toString().matchAll(/^data: (.*)$/gm)) {
          told.push(JSON.parse(data));
          kinds.push(JSON.parse(data).kind);
        }
      });
      resolve({ kinds, told, ended: new Promise((end) => answer.once('end', end)), hangUp: () => request.destroy() });
    });
    request.on('error', () => {});
  });
}

test('an agent hears of tickets, and of nobody’s tokens', async () => {
  const toni = await listen('toni');
  await stage.as(null).post('/tokens', { name: 'Mine' }, await signedIn(stage, 'tina'));
  // Told in their order: by the second ticket, what came before the first one has been heard.
  for (const heard of [1, 2]) {
    await openedTicket(stage);
    await expect.poll(() => toni.kinds.filter((kind) => kind === 'ticket-opened').length).toBe(heard);
  }
  toni.hangUp();
  expect(toni.kinds).toEqual(['ticket-opened', 'ticket-opened']);
});

test('the version that a ticket has since is told, and none by what has not saved it', async () => {
  const toni = await listen('toni');
  const { id } = await openedTicket(stage);
  const answers = [];
  for (const path of ['take', 'messages'])
    answers.push(await stage.as('tina').post(`/tickets/${id}/${path}`, { ...(path === 'messages' && { body: 'A word' }) }));
  await stage.pass({ days: 30 });
  await expect.poll(() => toni.kinds).toContain('clock-breached');
  toni.hangUp();
  const versionOf = (kind: string) => toni.told.find((event) => event.kind === kind)?.version;
  const taken: number = answers[0]?.body.version;
  expect([versionOf('ticket-taken'), versionOf('ticket-replied')]).toEqual([taken, taken + 1]);
  expect(versionOf('clock-breached')).toBeUndefined();
});

test('whose access ends or changes hears no more', async () => {
  const [moe, wanda] = [await listen('moe'), await listen('wanda')];
  await stage.as('ada').patch(`/people/${stage.ids.moe}`, { isActive: false });
  await stage.as('ada').patch(`/people/${stage.ids.wanda}`, { role: 'requester' });
  await Promise.all([moe.ended, wanda.ended]);
});

describe('whoever has been listening hears no more at once, without a look at the time,', () => {
  // What is seen by and by as time passes is not seen here.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  /** Those that are named end, and the others go on: they hear of what happens then. */
  async function expectEnd(names: readonly string[], all: Record<string, Heard>): Promise<void> {
    const ended: string[] = [];
    for (const [name, heard] of Object.entries(all)) void heard.ended.then(() => ended.push(name));
    await expect.poll(() => ended.toSorted()).toEqual(names);
    await openedTicket(stage);
    const others = Object.entries(all).filter(([name]) => !names.includes(name));
    await expect.poll(() => others.filter(([, { kinds }]) => !kinds.includes('ticket-opened')).map(([name]) => name)).toEqual([]);
    expect(ended.toSorted()).toEqual(names);
    for (const [, { hangUp }] of others) hangUp();
  }
  const auth = (path: string, cookie: string, payload = {}) =>
    stage.app.inject({ method: 'POST', url: `/api/auth/${path}`, headers: { cookie }, payload });

  test('when they sign out; in another browser they do', async () => {
    const [one, other] = [await signedIn(stage, 'theo'), await signedIn(stage, 'theo')];
    const all = { one: await listenWith(one), other: await listenWith(other), token: await listen('theo') };
    await auth('sign-out', one.cookie);
    await expectEnd(['one'], all);
  });

  test('when they change their password, wherever they are', async () => {
    const [one, other] = [await signedIn(stage, 'theo'), await signedIn(stage, 'theo')];
    const all = { one: await listenWith(one), other: await listenWith(other), token: await listen('theo') };
    await auth('change-password', one.cookie, { currentPassword: PASSWORD, newPassword: 'another-password', revokeOtherSessions: true });
    await expectEnd(['one', 'other'], all);
  });

  test('when a link has given them another one', async () => {
    const all = { one: await listenWith(await signedIn(stage, 'tina')), lena: await listenWith(await signedIn(stage, 'lena')) };
    const { body } = await stage.as('ada').post(`/people/${stage.ids.tina}/password-link`);
    await stage.as(null).post('/invitations/accept', { token: body.link.split('#')[1], password: PASSWORD });
    await expectEnd(['one'], all);
  });

  test('when their token is revoked; with another one they do', async () => {
    const session = await signedIn(stage, 'lena');
    const { body } = await stage.as(null).post('/tokens', { name: 'A script' }, session);
    const all = {
      one: await listenWith({ authorization: `Bearer ${body.token}` }),
      lena: await listen('lena'),
      page: await listenWith(session),
    };
    await stage.as('lena').delete(`/tokens/${body.id}`);
    await expectEnd(['one'], all);
  });
});

test('when it cannot be found out whether a page may hear of something, it is made to ask anew', async () => {
  const { desk } = stage;
  const { id } = await openedTicket(stage);
  const theo = await listen('theo');
  await desk.db.transaction().execute(async (tx) => {
    await sql`lock table ticket in access exclusive mode`.execute(tx);
    desk.live.publish([{ kind: 'ticket-noted', subject: id, isOfTicket: true, id, at: desk.now().toISOString(), isPublic: false }]);
    const ended = sql`select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%from ticket t%'`;
    await expect.poll(async () => (await ended.execute(desk.db)).rows.length).toBeGreaterThan(0);
    await theo.ended;
  });
});

test('when events may have been missed, the page is made to ask anew', async () => {
  const theo = await listen('theo');
  const { rows } = await sql<{ ended: number }>`select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
    where datname = current_database() and (query ilike 'listen relevo_live%' or query like 'select pg_notify%')`.execute(stage.desk.db);
  expect(rows[0]?.ended).toBe(1);
  await theo.ended;
});

test('what is told after the end to somebody who reads slowly ends nobody’s connection but theirs', async () => {
  const { app, desk, tokens } = stage;
  const { id } = await openedTicket(stage);
  const subscribe = vi.spyOn(desk.live, 'subscribe');
  const failures: unknown[] = [];
  app.server.once('request', (_, reply) => reply.on('error', (error: unknown) => failures.push(error)));
  const request = http.get({ port, host: '127.0.0.1', path: '/api/v1/events', headers: { authorization: `Bearer ${tokens.toni}` } });
  request.on('error', () => {});
  await new Promise<void>((resolve) => request.on('response', (answer) => resolve(void answer.pause())));
  const [listener, lost] = subscribe.mock.calls[0] ?? [];
  subscribe.mockRestore();
  // More than lies on the way between the two.
  const event = { kind: 'x'.repeat(8_000_000), subject: id, isOfTicket: true, id, at: desk.now().toISOString(), isPublic: false };
  const heard = async () => {
    listener?.(event);
    for (let times = 0; times < 10; times++) await stage.as('toni').get('/me');
  };
  await heard();
  lost?.();
  await heard();
  request.destroy();
  expect(failures).toEqual([]);
});

test('nobody is kept on the line who hung up while it was found out who they are', async () => {
  const { app, desk, tokens } = stage;
  const subscribe = vi.spyOn(desk.live, 'subscribe');
  const closed = new Promise<void>((resolve) => app.server.once('connection', (socket) => socket.once('close', () => resolve())));
  await desk.db.transaction().execute(async (tx) => {
    await sql`lock table api_token in access exclusive mode`.execute(tx);
    const headers = { authorization: `Bearer ${tokens.toni}` };
    const request = http.get({ port, host: '127.0.0.1', path: '/api/v1/events', headers, agent: false });
    request.on('error', () => {});
    const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting.execute(desk.db)).rows.length).toBe(1);
    request.destroy();
    await closed;
  });
  // Each asks what the first has asked, after it; by the last of them the first has its answer.
  for (let times = 0; times < 30; times++) expect((await stage.as('toni').get('/me')).status).toBe(200);
  expect(subscribe).not.toHaveBeenCalled();
  subscribe.mockRestore();
});

test('a person has so many streams, and one who asks for more comes back after a while', async () => {
  const streams = await Promise.all(Array.from({ length: 20 }, () => listen('otto')));
  const ask = async (player: Player) => {
    const headers = { authorization: `Bearer ${stage.tokens[player]}` };
    const request = http.get({ port, host: '127.0.0.1', path: '/api/v1/events', headers });
    const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
    return { answer, request };
  };
  expect(await text((await ask('otto')).answer)).toBe('retry: 60000\nevent: come-back\ndata: {}\n\n');
  const another = await ask('una');
  expect(String(await once(another.answer, 'data'))).toBe('retry: 2000\n\n');
  another.request.destroy();
  for (const { hangUp } of streams) hangUp();
  const isOpenAgain = async () => {
    const { answer, request } = await ask('otto');
    const [said] = await once(answer, 'data');
    request.destroy();
    return String(said);
  };
  await expect.poll(isOpenAgain).toBe('retry: 2000\n\n');
});

test('whoever does not read what they are told is cut off', async () => {
  const { app, desk, tokens } = stage;
  const { id } = await openedTicket(stage);
  const subscribe = vi.spyOn(desk.live, 'subscribe');
  const cut = new Promise<void>((resolve) => app.server.once('connection', (socket) => socket.once('close', () => resolve())));
  const headers = { authorization: `Bearer ${tokens.toni}` };
  const request = http.get({ port, host: '127.0.0.1', path: '/api/v1/events', headers, agent: false }).on('error', () => {});
  await new Promise<void>((resolve) => request.on('response', (answer) => resolve(void answer.pause())));
  const [listener] = subscribe.mock.calls[0] ?? [];
  subscribe.mockRestore();
  // The first is more than lies on the way between the two; by the second it is seen that it lies there.
  const event = { kind: 'x'.repeat(8_000_000), subject: id, isOfTicket: true, id, at: desk.now().toISOString(), isPublic: false };
  for (const _ of [1, 2]) {
    listener?.(event);
    for (let times = 0; times < 10; times++) await stage.as('toni').get('/me');
  }
  await cut;
});

test('nobody is kept on the line who asks for the head alone', async () => {
  const { statusCode } = await stage.app.inject({
    method: 'HEAD',
    url: '/api/v1/events',
    headers: { authorization: `Bearer ${stage.tokens.tina}` },
  });
  expect(statusCode).toBe(404);
});
