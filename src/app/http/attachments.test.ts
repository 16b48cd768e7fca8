import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStage, type Stage, upload } from '../../../test/cast.ts';
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
