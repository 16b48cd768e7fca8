import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage, untilWaiting, upload } from '../../../test/cast.ts';
import { buildServer } from './server.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A server of its own on the stage's desk, which a test may end. */
async function serve(drainMsMax?: number): Promise<{ app: FastifyInstance; port: number }> {
  const app = await buildServer(stage.desk, drainMsMax === undefined ? {} : { drainMsMax });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, port: (app.server.address() as AddressInfo).port };
}
const signed = (player: 'una' | 'toni') => ({ authorization: `Bearer ${stage.tokens[player]}` });
/** Says that a body of so many bytes comes. */
const ONE_HUNDRED = { 'content-type': 'application/json', 'content-length': 100 };
const isRefused = async (port: number) => {
  const [error] = await once(net.connect(port, '127.0.0.1'), 'error');
  return (error as NodeJS.ErrnoException).code;
};

test('what is under way is answered, streams end, and nobody else comes in', async () => {
  const { app, port } = await serve();
  const agent = new http.Agent({ keepAlive: true });
  const stream = http.get({ port, path: '/api/v1/events', headers: signed('toni') });
  const [events] = (await once(stream, 'response')) as [http.IncomingMessage];
  const { id } = await openedTicket(stage);

  const [answered, ended] = await stage.desk.db.transaction().execute(async (tx) => {
    await tx.selectFrom('ticket').select('id').where('id', '=', id).forUpdate().execute();
    const take = http.request({ port, agent, method: 'POST', path: `/api/v1/tickets/${id}/take`, headers: signed('toni') }).end();
    await untilWaiting(stage, 1);
    const ended = app.close();
    await text(events);
    expect(await isRefused(port)).toBe('ECONNREFUSED');
    return [once(take, 'response'), ended];
  });
  const [[answer]] = (await Promise.all([answered, ended])) as [[http.IncomingMessage], unknown];
  expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
});

test('whoever asks on a connection that is still busy hears that the desk ends', async () => {
  const { app, port } = await serve();
  const { body } = await upload(stage, 'toni', { name: 'long.txt', content: 'a line\n'.repeat(2_000_000) });
  const socket = net.connect(port, '127.0.0.1');
  const ask = (path: string) =>
    socket.write(`GET ${path} HTTP/1.1\r\nhost: desk\r\nauthorization: ${signed('toni').authorization}\r\n\r\n`);
  ask(`/api/v1/attachments/${body.id}`);
  await once(socket, 'readable');
  const ended = app.close();
  ask('/readyz');
  const [heard] = await Promise.all([text(socket), ended]);
  expect(heard.slice(heard.lastIndexOf('HTTP/1.1 '))).toMatch(/^HTTP\/1\.1 503.*connection: close.*"ending"/is);
});

test('what does not come to an end is cut at the deadline', async () => {
  const { app, port } = await serve(1);
  const slow = http.request({ port, method: 'POST', path: '/api/v1/tickets', headers: { ...signed('una'), ...ONE_HUNDRED } });
  const cut = once(slow, 'error');
  slow.write('{');
  const head = net.connect(port, '127.0.0.1').on('error', () => {});
  const closed = once(head, 'close');
  head.write('GET /readyz HTTP/1.1\r\nhos');
  await untilHeard(app);
  await Promise.all([app.close(), cut, closed]);
});

/** Both connections have come to the server. */
async function untilHeard(app: FastifyInstance): Promise<void> {
  const connected = () => new Promise<number>((resolve) => app.server.getConnections((_, count) => resolve(count)));
  await expect.poll(connected, { interval: 5 }).toBe(2);
}
