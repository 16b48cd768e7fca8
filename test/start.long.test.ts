import { existsSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusterOf, isRunning, killAtOnce, postgresOf, untilGone } from '../bench/postgres-process.ts';
import { type Desk, endAll, startDesk, untilSaid } from '../bench/real-desk.ts';
import { lineOf } from '../src/platform/exit-line.ts';
import { PASSWORD } from './cast.ts';
import { freshDatabase } from './database.ts';
import { runHere } from './run-here.ts';

let folder: string;
/** The database of a desk that runs as root in a private folder lies outside of it. */
let elsewhere: string | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo start ñ '));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await endAll();
  await rm(folder, { recursive: true, force: true });
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true });
});

const dataIn = (name: string) => join(folder, name);
async function started(data: string, logLevel = 'silent'): Promise<Desk> {
  const desk = await startDesk({ RELEVO_DATA: data, LOG_LEVEL: logLevel }, folder, { ownGroup: true });
  await desk.ready;
  return desk;
}

/** What must not be there when a desk has ended. */
async function leftBehind(data: string, pids: readonly number[]): Promise<unknown[]> {
  const locks = [join(data, 'desk.pid'), join(data, 'postgres.running'), join(await clusterOf(data), 'postmaster.pid')];
  return [...pids.filter(isRunning), ...locks.filter(existsSync)];
}

test('in a folder with spaces, one start after another', async () => {
  const data = dataIn('my data');
  const pidsOf = async (desk: Desk) => [desk.pid, ...(await postgresOf(data))];

  // The first makes the database, and its set-up link lets one administrator in.
  let desk = await started(data, 'warn');
  const [, token = ''] = await untilSaid(desk, /\/set-up#([\w-]{20,})\n/);
  expect(await setUp(desk, token)).toEqual([201, undefined]);
  expect(await setUp(desk, token)).toEqual([409, 'setup-done']);

  // What is logged is JSON, whoever says it.
  await signIn(desk, 'not-the-password');
  const [, logged = ''] = await untilSaid(desk, /\n(\{.*\})\n$/);
  expect(JSON.parse(logged)).toMatchObject({ level: 40, from: 'sign-in', msg: 'Invalid password' });
  expect(desk.stderr()).not.toContain('password');

  // Another one on it is refused in one line, while the first goes on.
  expect(await runHere({ RELEVO_DATA: data }).catch(lineOf)).toBe(
    `a desk already runs on ${data} (process ${desk.pid}): stop it first, or choose another folder with RELEVO_DATA`,
  );
  expect((await fetch(`${desk.url}/readyz`)).status).toBe(200);

  // Ctrl-C stops everything.
  let pids = await pidsOf(desk);
  expect(await desk.interrupt()).toBe(0);
  expect(await leftBehind(data, pids)).toEqual([]);

  // The next one finds all of it, and asks for no set-up.
  desk = await started(data);
  expect(await isSetupOpen(desk)).toBe(false);
  expect(desk.stdout()).toBe(`Relevo is ready at ${desk.url}\n`);

  // Everything is killed: of two at the same moment one recovers it, and the other is refused.
  pids = await pidsOf(desk);
  killAtOnce(pids);
  await untilGone(pids);
  const both = await Promise.all([1, 2].map(() => startDesk({ RELEVO_DATA: data, LOG_LEVEL: 'silent' }, folder)));
  const outcomes = await Promise.all(
    both.map((one) =>
      one.ready.then(
        () => 'ready',
        () => one.stderr(),
      ),
    ),
  );
  expect(outcomes.toSorted()).toEqual([expect.stringMatching(/^Relevo: a desk already runs on .*\n$/), 'ready']);
  desk = both[outcomes.indexOf('ready')] as Desk;
  expect(await isSetupOpen(desk)).toBe(false);

  // The desk alone is killed: the next one takes over the database that it left running.
  const before = await postgresOf(data);
  killAtOnce([desk.pid]);
  await desk.ended;
  desk = await started(data);
  expect(before.filter(isRunning)).toEqual([]);
  expect(await isSetupOpen(desk)).toBe(false);

  // SIGTERM stops everything.
  pids = await pidsOf(desk);
  expect(await desk.stop()).toBe(0);
  expect(await leftBehind(data, pids)).toEqual([]);
});

test('Ctrl-C while it makes the database: nothing is left, and the next start begins anew', async () => {
  const data = dataIn('interrupted');
  const desk = await startDesk({ RELEVO_DATA: data, LOG_LEVEL: 'silent' }, folder, { ownGroup: true });
  await untilSaid(desk, /Creating the database/);
  const end = await desk.interrupt();
  expect([end, desk.stderr()]).toEqual([0, '']);
  expect(await leftBehind(data, await postgresOf(data))).toEqual([]);
  await (await runHere({ RELEVO_DATA: data })).close();
});

test('in a private folder it starts, and leaves the folder private', async () => {
  const home = await mkdtemp(join(tmpdir(), 'relevo-private-'));
  const data = join(home, 'data');
  const running = await runHere({ RELEVO_DATA: data });
  elsewhere = (await clusterOf(data)).startsWith(home) ? undefined : dirname(await clusterOf(data));
  expect(statSync(home).mode & 0o077).toBe(0);
  const pids = await postgresOf(data);
  expect(pids).not.toEqual([]);
  await running.close();
  expect(await leftBehind(data, pids)).toEqual([]);
  await rm(home, { recursive: true, force: true });
});

test('on an own server it starts no database, and leaves the server alone', async () => {
  const database = await freshDatabase();
  const data = dataIn('own server');
  const running = await runHere({ RELEVO_DATA: data, DATABASE_URL: database.url });
  await running.close();
  expect(existsSync(join(data, 'postgres'))).toBe(false);
  await database.drop();
});

function signIn(desk: Desk, password: string): Promise<Response> {
  return fetch(`${desk.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ada@velanorte.example', password }),
  });
}

async function setUp(desk: Desk, token: string): Promise<[number, string | undefined]> {
  const answer = await fetch(`${desk.url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      name: 'Ada Admin',
      email: 'ada@velanorte.example',
      password: PASSWORD,
      locale: 'en',
      startFrom: 'worked-plan',
    }),
  });
  return [answer.status, ((await answer.json()) as { code?: string }).code];
}

async function isSetupOpen(desk: Desk): Promise<unknown> {
  return ((await (await fetch(`${desk.url}/api/v1/setup`)).json()) as { isOpen?: unknown }).isOpen;
}
