import { readdir, stat } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage, signedIn, upload } from '../../../test/cast.ts';

const MB = 1024 * 1024;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const signed = () => ({ authorization: `Bearer ${stage.tokens.tina}`, 'content-type': 'application/json' });

test('a body that is nested without end is refused, not a fault', async () => {
  for (const depth of [1_000, 100_000]) {
    const payload = `{"subject":${'['.repeat(depth)}${']'.repeat(depth)},"description":"a"}`;
    const { statusCode } = await stage.app.inject({ method: 'POST', url: '/api/v1/tickets', headers: signed(), payload });
    expect(statusCode).toBe(400);
  }
});

describe('whoever is not signed in', () => {
  const json = { 'content-type': 'application/json' };
  const doors = ['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/v1/setup', '/api/v1/invitations/read'];

  test.each(doors)('sends no more to %s than opens a door', async (url) => {
    const answer = await stage.app.inject({ method: 'POST', url, headers: json, payload: `{"email":"${'a'.repeat(9_000)}"}` });
    expect(answer.json()).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  test.each(['/api/v1/attachments', '/api/auth/change-password'])('is refused %s before anything is read', async (url) => {
    const answer = await stage.app.inject({ method: 'POST', url, headers: json, payload: 'no JSON' });
    expect(answer.json()).toMatchObject({ status: 401, code: 'signed-out' });
  });

  test('is answered at a path that is not there before anything is read', async () => {
    const answer = await stage.app.inject({ method: 'POST', url: '/api/v1/nowhere', headers: json, payload: 'no JSON' });
    expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});

test('an address that cannot be read is answered like any other that is not there', async () => {
  const answer = await stage.app.inject({ url: '/api/v1/tickets/%ff', headers: { 'accept-language': 'es' } });
  expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' });
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

test('what is deleted is what the address names, whatever a body says', async () => {
  const session = await signedIn(stage, 'tina');
  const make = (name: string) => stage.as(null).post('/tokens', { name }, session);
  const [first, second] = [await make('A'), await make('B')];
  await stage.app.inject({ method: 'DELETE', url: `/api/v1/tokens/${first.body.id}`, headers: signed(), payload: { id: second.body.id } });
  const names = (await stage.as('tina').get('/tokens')).body.items.map(({ name }: { name: string }) => name);
  expect(names).toContain('B');
  expect(names).not.toContain('A');
});

describe('Idempotency-Key', () => {
  test('one that is too long is refused, not passed over', async () => {
    const key = { 'idempotency-key': 'k'.repeat(201) };
    expect((await stage.as('tina').post('/tickets', { subject: 'A', description: '' }, key)).body.code).toBe('invalid');
  });

  test('an upload that is sent again is kept once', async () => {
    const send = () => upload(stage, 'tina', { name: 'a.txt', content: 'the same' }, { 'idempotency-key': 'upload-1' });
    expect((await send()).body.id).toBe((await send()).body.id);
  });
});

test('a refusal of a file is not kept by a browser', async () => {
  const { body } = await upload(stage, 'tina', { name: 'gone.txt', content: 'gone' });
  await stage.desk.db
    .updateTable('attachment')
    .set({ sha256: Buffer.alloc(32) })
    .where('id', '=', body.id)
    .execute();
  const answer = await stage.as('tina').get(`/attachments/${body.id}`);
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
  expect(answer.headers).not.toHaveProperty('content-disposition');
});

describe('an upload that cannot be read', () => {
  const [start, end] = ['--b\r\n', '\r\n--b--\r\n'];
  const head = 'content-disposition: form-data; name="file"; filename="a.txt"';
  test.each([
    ['names no boundary', 'multipart/form-data', `${start}${head}\r\n\r\nabc${end}`],
    ['ends within the file', 'multipart/form-data; boundary=b', `${start}${head}\r\n\r\nabc`],
    ['ends within the head', 'multipart/form-data; boundary=b', `${start}${head}`],
    ['has line feeds alone', 'multipart/form-data; boundary=b', `${start}${head}\r\n\r\nabc${end}`.replaceAll('\r', '')],
    ['has another boundary', 'multipart/form-data; boundary=c', `${start}${head}\r\n\r\nabc${end}`],
    ['is nothing', 'multipart/form-data; boundary=b', ''],
    [
      'has more parts than are read',
      'multipart/form-data; boundary=b',
      `${`${start}content-disposition: form-data; name="x"\r\n\r\n1\r\n`.repeat(20)}--b--\r\n`,
    ],
  ])('because it %s is refused by its kind, and nothing is kept', async (_, type, payload) => {
    const kept = (await filesOf(stage.dataFolder)).length;
    const headers = { ...signed(), 'content-type': type };
    const answer = await stage.app.inject({ method: 'POST', url: '/api/v1/attachments', headers, payload });
    expect(answer.json()).toMatchObject({
      status: expect.toBeOneOf([400, 413, 422]),
      code: expect.toBeOneOf(['body-unreadable', 'file-missing', 'invalid']),
    });
    expect(await filesOf(stage.dataFolder)).toHaveLength(kept);
  });
});

test('a form that is sent where words are expected is refused, not taken for no words', async () => {
  const { id } = await openedTicket(stage);
  const headers = { ...signed(), 'content-type': 'multipart/form-data; boundary=b' };
  const answer = await stage.app.inject({ method: 'POST', url: `/api/v1/tickets/${id}/take`, headers, payload: '--b--\r\n' });
  expect(answer.json()).toMatchObject({ status: 415, code: 'media-type-unknown' });
  expect((await stage.as('tina').get(`/tickets/${id}`)).body.assignee).toBeNull();
});

test('a file that is too large leaves nothing behind', async () => {
  const { body } = await upload(stage, 'tina', { name: 'large.txt', content: 'a'.repeat(20 * 1024 * 1024 + 1) });
  expect(body).toMatchObject({ code: 'file-too-large', limitBytes: 20 * 1024 * 1024 });
  const sizes = await Promise.all((await filesOf(stage.dataFolder)).map(async (path) => (await stat(path)).size));
  expect(Math.max(0, ...sizes)).toBeLessThan(1_000);
});

test.each([
  ['is announced', `content-length: ${30 * MB}`, (body: Buffer) => [body]],
  ['comes without an end', 'transfer-encoding: chunked', chunked],
])('after a file that is too large, and %s, the next request of the same connection is answered', async (_, length, sent) => {
  if (!stage.app.server.listening) await stage.app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((stage.app.server.address() as AddressInfo).port, '127.0.0.1');
  const head = (line: string, ...more: string[]) =>
    [line, 'host: desk', `authorization: ${signed().authorization}`, ...more].map((one) => `${one}\r\n`).join('');
  const start = Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
  socket.write(`${head('POST /api/v1/attachments HTTP/1.1', 'content-type: multipart/form-data; boundary=b', length)}\r\n`);
  for (const part of sent(Buffer.concat([start, Buffer.alloc(30 * MB - start.length, 'x')]))) socket.write(part);
  socket.write(`${head('GET /api/v1/me HTTP/1.1', 'connection: close')}\r\n`);
  expect((await text(socket)).match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual(['413', '200']);
});

function chunked(body: Buffer): (string | Buffer)[] {
  return [`${body.length.toString(16)}\r\n`, body, '\r\n0\r\n\r\n'];
}

test('a check is logged in the language in which it was read', async () => {
  const { id } = await openedTicket(stage);
  const inSpanish = { 'accept-language': 'es' };
  const [known] = (await stage.as('tina').get(`/tickets/${id}/checks`, inSpanish)).body.knownErrors;
  const check = { knownErrorId: known.id, step: known.checks[0].step, outcome: 'fine' };
  expect((await stage.as('tina').post(`/tickets/${id}/checks`, check, inSpanish)).status).toBe(201);
  const { done } = (await stage.as('tina').get(`/tickets/${id}/checks`, inSpanish)).body;
  expect(done).toMatchObject([check]);
});

test('a plan file is read as it is written, over the API as from a terminal', async () => {
  const lint = async (source: string) => (await stage.as('ada').post('/plan/draft/lint', { source })).body;
  expect((await lint('  teams:\n    - { id: a, tier: 1, name: A }\n  process: { relay: together }\n')).publishable).toBe(true);
  expect((await lint('teams:\n  - { id: a, tier: 1, name: A }\n\u0000')).findings[0].code).toBe('file/encoding');
});

async function filesOf(dataFolder: string): Promise<string[]> {
  const folder = join(dataFolder, 'attachments');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
