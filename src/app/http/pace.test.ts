import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../../test/cast.ts';
import { mayTakeMs } from './pace.ts';
import { buildServer } from './server.ts';

let stage: Stage;
let app: FastifyInstance;
beforeAll(async () => {
  stage = await openStage();
  // Where not a moment is given, whatever is not there at once comes too slowly.
  app = await buildServer(stage.desk, { pace: { graceMs: 1, bytesPerSecond: 1_000_000_000 } });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

/** Sends this much of a request that says it is longer, and no more; gives what is heard until the connection is closed. */
async function begin(path: string, head: string, beginning: string): Promise<string> {
  const socket = net.connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`POST ${path} HTTP/1.1\r\nhost: desk\r\naccept-language: es\r\ncontent-length: 5000\r\n${head}\r\n\r\n${beginning}`);
  return text(socket);
}
const JSON_HEAD = 'content-type: application/json';
const signed = () => `authorization: Bearer ${stage.tokens.una}\r\n`;

test.each([
  ['a photo on a slow line', 4_000_000, 600],
  ['the largest file on the slowest', 20 * 1024 * 1024, 90 * 60],
  ['a byte now and then', 10, 21],
])('%s may take so long', (_, bytes, seconds) => {
  const mayTake = mayTakeMs({ graceMs: 20_000, bytesPerSecond: 4_096 }, bytes) / 1_000;
  expect(mayTake).toBeLessThan(seconds * 2);
  expect(mayTake).toBeGreaterThan(seconds * 0.9);
});

test.each([
  ['without being signed in', '/api/auth/sign-in/email', () => JSON_HEAD],
  ['of somebody known', '/api/v1/tickets', () => `${signed()}${JSON_HEAD}`],
])('words that do not come to an end, %s, are refused, and the connection is closed', async (_, path, head) => {
  expect(await begin(path, head(), '{"email":')).toMatch(/^HTTP\/1\.1 408.*connection: close.*"code":"too-slow"/is);
});

test('a file that does not come to an end is refused, in the person’s language, and nothing of it is kept', async () => {
  const form = '--end\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nso far';
  const heard = await begin('/api/v1/attachments', `${signed()}content-type: multipart/form-data; boundary=end`, form);
  expect(heard).toMatch(/^HTTP\/1\.1 408.*demasiado despacio/is);
  expect((await readdir(join(stage.dataFolder, 'attachments')).catch(() => [])).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a form whose file does not even begin is refused like one', async () => {
  const heard = await begin('/api/v1/attachments', `${signed()}content-type: multipart/form-data; boundary=end`, '--en');
  expect(heard).toMatch(/^HTTP\/1\.1 408/);
});

test('whoever was refused already and sends on and on is cut off', async () => {
  const heard = await begin('/api/v1/tickets', JSON_HEAD, '{');
  expect(heard).toMatch(/^HTTP\/1\.1 401.*"signed-out"/is);
});

test('what is there at once is answered as ever', async () => {
  const socket = net.connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const body = '{"subject":"A","description":""}';
  socket.write(
    `POST /api/v1/tickets HTTP/1.1\r\nhost: desk\r\nconnection: close\r\n${signed()}${JSON_HEAD}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  const closed = once(socket, 'close');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 201/);
  await closed;
});
