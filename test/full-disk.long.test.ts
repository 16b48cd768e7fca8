import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresOf } from '../bench/postgres-process.ts';
import { type Desk, endAll, type Settings, startDesk } from '../bench/real-desk.ts';
import { lineOf } from '../src/platform/exit-line.ts';
import { diskIn, unmountDisks } from './disks.ts';
import { runRelevo } from './relevo.ts';
import { runHere } from './run-here.ts';

const FULL = 'the disk is full: what was saved is safe; make room and start again';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-full-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await endAll();
  unmountDisks();
  await rm(folder, { recursive: true, force: true });
});

const fill = (disk: string, ...options: string[]) => spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'other')}`, 'bs=1M', ...options]);
const makeRoom = (disk: string) => rm(join(disk, 'other'));

test('a disk that fills while the desk writes, and is full before its next start: what was acknowledged is there once there is room', async ({
  skip,
}) => {
  const disk = await diskIn(folder, 'filling', 'size=128m');
  if (!disk) return skip('no small disk can be mounted here');
  const data = join(disk, 'data');
  const settings = { RELEVO_DATA: data, LOG_LEVEL: 'silent' };
  const desk = await startDesk(settings, folder);
  await desk.ready;
  const token = await requesterOf(settings);
  // Room for some tickets, and none for the next file of the log that makes writes durable.
  fill(disk, 'count=72');
  const { acknowledged, refused } = await reportUntilRefused(desk, token);
  expect(refused).toMatch(/^(507 storage-full|503 unavailable|0)$/);
  if (await goesOn(desk, token)) await desk.stop();
  else expect(desk.stderr()).toBe(`Relevo: ${FULL}\n`);

  fill(disk);
  expect(await runHere(settings).catch(lineOf)).toBe(FULL);
  expect(await postgresOf(data)).toEqual([]);
  await makeRoom(disk);
  const again = await startDesk(settings, folder);
  await again.ready;
  const kept = await Promise.all(acknowledged.map(async (id) => (await ask(again, token, `/tickets/${id}`)).status));
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(kept.filter((status) => status !== 200)).toEqual([]);
  expect(await again.stop()).toBe(0);
});

async function requesterOf(settings: Settings): Promise<string> {
  const email = 'una@velanorte.example';
  await runRelevo(['user', 'create', '--email', email, '--name', 'Una Usera', '--role', 'requester'], settings);
  return (await runRelevo(['token', 'create', '--user', email, '--name', 'test'], settings)).stdout.trim();
}

async function reportUntilRefused(desk: Desk, token: string): Promise<{ acknowledged: string[]; refused: string }> {
  const acknowledged: string[] = [];
  for (let count = 0; count < 500; count++) {
    const noise = randomBytes(9_000).toString('hex');
    const { status, body } = await ask(desk, token, '/tickets', { subject: 'Laptop cannot be enrolled', description: noise });
    if (status !== 201) return { acknowledged, refused: `${status} ${body.code ?? ''}`.trim() };
    acknowledged.push(body.id);
  }
  return { acknowledged, refused: '' };
}

/** A full disk ends the database and the desk with it, or a write alone: then it answers to whoever reads. */
async function goesOn(desk: Desk, token: string): Promise<boolean> {
  let hasEnded = false;
  void desk.ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded) if ((await ask(desk, token, '/tickets')).status === 200) return true;
  return false;
}

/** Status 0 when nobody answers. */
async function ask({ url }: Desk, token: string, path: string, body?: object): Promise<{ status: number; body: any }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  try {
    const answer = await fetch(`${url}/api/v1${path}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
    return { status: answer.status, body: await answer.json() };
  } catch {
    return { status: 0, body: {} };
  }
}
