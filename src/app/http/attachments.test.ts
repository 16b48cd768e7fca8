import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CAST, openStage, type Stage, upload } from '../../../test/cast.ts';
import { FILE_KIND_NAMES } from '../../platform/file-kinds.ts';
import { sweep } from '../worker/sweep.ts';

const MB = 1024 * 1024;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const file = (bytes: number) => ({ name: 'a.txt', content: 'a'.repeat(bytes) });
const folder = () => join(stage.dataFolder, 'attachments');

describe('what somebody may send', () => {
  test('is so much within 24 hours, whether it is announced or not, and as much again later', async () => {
    stage.desk.uploadBytesPerDay = 3 * MB;
    expect((await upload(stage, 'una', file(2 * MB))).status).toBe(201);
    const keep = vi.spyOn(stage.desk.files, 'keep');
    const { status, body } = await upload(stage, 'una', file(2 * MB));
    // What is announced is refused before any of it is read.
    expect(keep).not.toHaveBeenCalled();
    keep.mockRestore();
    expect([status, body.code, body.detail]).toEqual([429, 'upload-quota', expect.stringContaining('3 MB en 24 horas')]);
    const unannounced = await upload(stage, 'una', file(2 * MB), { 'content-length': '100' });
    expect(unannounced.body.code).toBe('upload-quota');
    expect((await upload(stage, 'otto', file(2 * MB))).status).toBe(201);
    stage.passUnattended({ days: 1, minutes: 1 });
    expect((await upload(stage, 'una', file(2 * MB))).status).toBe(201);
    stage.desk.uploadBytesPerDay = 500 * MB;
  });

  test('is a few at once', async () => {
    const { keep } = stage.desk.files;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const spy = vi.spyOn(stage.desk.files, 'keep').mockImplementation((one) => held.then(() => keep(one)));
    const sending = [1, 2, 3, 4].map((bytes) => upload(stage, 'tina', file(bytes)));
    await expect.poll(() => spy.mock.calls.length).toBe(4);
    const fifth = await upload(stage, 'tina', file(5));
    goOn();
    expect((await Promise.all(sending)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect([fifth.status, fifth.body.code]).toEqual([429, 'uploads-at-once']);
    spy.mockRestore();
  });

  test('is so many a minute', async () => {
    const sent = [];
    for (let times = 0; times <= 60; times++) sent.push((await upload(stage, 'moe', file(1))).status);
    expect([sent.slice(0, 60).every((status) => status === 201), sent[60]]).toEqual([true, 429]);
  });
});

describe('a body of which no more is wanted', () => {
  const begun = async (player: 'wanda' | 'theo' | 'lena', bytes = 1_000 * MB) => {
    if (!stage.app.server.listening) await stage.app.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect((stage.app.server.address() as AddressInfo).port, '127.0.0.1');
    const head = [
      ...['POST /api/v1/attachments HTTP/1.1', 'host: desk', `authorization: Bearer ${stage.tokens[player]}`],
      ...['content-type: multipart/form-data; boundary=b', `content-length: ${bytes}`],
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`);
    return socket;
  };
  const begin = async (player: 'wanda' | 'theo') => {
    const socket = await begun(player);
    await once(socket, 'data');
    return socket;
  };

  test('passes by for a while, then its connection is closed', async () => {
    const socket = await begin('wanda');
    const isClosed = new Promise((resolve) => socket.on('error', () => {}).once('close', resolve));
    let sent = 0;
    while (!socket.destroyed && sent < 200 * MB) {
      sent += MB;
      if (!socket.write(Buffer.alloc(MB))) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), isClosed]);
    }
    await isClosed;
    expect(sent).toBeLessThan(60 * MB);
  });

  test('counts no more once its connection is gone, be it before anybody looked at it', async () => {
    const taken = vi.spyOn(stage.desk.limits, 'take');
    const looked = () => taken.mock.calls.filter(([name, whose]) => name === 'upload' && whose === stage.ids.lena).length;
    for (let count = 0; count < 5; count++) {
      const socket = await begun('lena', MB);
      socket.write('The beginning', () => socket.destroy());
      await once(socket, 'close');
    }
    await expect.poll(looked).toBe(5);
    await expect.poll(async () => (await upload(stage, 'lena', file(1))).status).toBe(201);
  });

  test('counts as one that is on its way until it has come to its end', async () => {
    const sockets = await Promise.all([1, 2, 3, 4].map(() => begin('theo')));
    expect((await upload(stage, 'theo', file(1))).body.code).toBe('uploads-at-once');
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await upload(stage, 'theo', file(1))).status).toBe(201);
  });
});

test('what is not taken is refused with all that is, in the person’s language', async () => {
  const { status, body } = await upload(stage, 'otto', { name: 'a.txt', content: `MZ${'\0'.repeat(200)}` });
  expect([status, body.code]).toEqual([415, 'file-type-not-allowed']);
  for (const kind of FILE_KIND_NAMES)
    expect(body.detail).toContain(stage.desk.sentences.say(CAST.otto.locale, 'platform', `fileKind.${kind}`));
});

test('a script comes as a text for whoever opens it, and as it was', async () => {
  const { body } = await upload(stage, 'tina', { name: 'Informe (1).hta', content: '<script>alert(1)</script>' });
  const { headers } = await stage.app.inject({
    url: `/api/v1/attachments/${body.id}`,
    headers: { authorization: `Bearer ${stage.tokens.tina}` },
  });
  expect(headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="Informe (1).hta.txt"; filename*=UTF-8''Informe%20%281%29.hta.txt`,
    'x-content-type-options': 'nosniff',
  });
});

describe('a file that the disk does not have any more as it was kept', () => {
  const RUINS: [string, (path: string) => Promise<unknown>][] = [
    ['is gone', (path) => rm(path)],
    ['is shorter', (path) => truncate(path, 3)],
    ['is a folder', (path) => rm(path).then(() => mkdir(path))],
  ];
  test.each(RUINS)('%s: it is said by its name, in the person’s language, and what to do', async (_, ruin) => {
    const { body } = await upload(stage, 'toni', { name: 'a.txt', content: `only here, ${ruin}` });
    const sha256 = createHash('sha256').update(`only here, ${ruin}`).digest('hex');
    await ruin(join(folder(), sha256.slice(0, 2), sha256));
    const answer = await stage.as('toni').get(`/attachments/${body.id}`);
    expect([answer.status, answer.body.code]).toEqual([500, 'file-lost']);
    expect(answer.body.detail).toContain('copia de seguridad');
    expect(answer.headers).not.toHaveProperty('content-disposition');
  });
});

test('what an upload has left whose desk was killed goes after a day, and what still grows stays', async () => {
  const [left, growing] = [join(folder(), 'left.part'), join(folder(), 'growing.part')];
  for (const path of [left, growing]) await writeFile(path, 'so far');
  const now = stage.desk.now().getTime();
  await utimes(left, new Date(now - 25 * 3_600_000), new Date(now - 25 * 3_600_000));
  await utimes(growing, new Date(now), new Date(now));
  await sweep(stage.desk);
  expect((await readdir(folder())).filter((name) => name.endsWith('.part'))).toEqual(['growing.part']);
});
