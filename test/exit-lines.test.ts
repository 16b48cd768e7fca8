import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresOf } from '../bench/postgres-process.ts';
import { endAll, type Output, outputOf, runCli, type Settings, startDesk } from '../bench/real-desk.ts';
import { freePort } from '../src/platform/embedded-postgres.ts';
import { lineOf } from '../src/platform/exit-line.ts';
import { freshDatabase } from './database.ts';
import { diskIn, unmountDisks } from './disks.ts';
import { runRelevo } from './relevo.ts';
import { runHere } from './run-here.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-exit-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await endAll();
  unmountDisks();
  await rm(folder, { recursive: true, force: true });
});

/** What a person is told who can do something about it: one line, and nothing of our insides. */
function expectLine({ end, stderr }: Output, line: RegExp): void {
  expect(stderr).toMatch(/^Relevo: .+\n$/);
  expect(stderr).toMatch(line);
  expect(end).toBe(1);
}

/** The line with which a start ends. */
async function lineOfStart(settings: Settings): Promise<string | null> {
  const running = await runHere({ RELEVO_DATA: join(folder, 'unused'), ...settings }).catch(lineOf);
  if (running === null || typeof running === 'string') return running;
  await running.close();
  throw new Error('it started');
}

test('a wrong setting is told with its name and its file, before anything is made', async () => {
  const cwd = join(folder, 'with-file');
  await mkdir(cwd);
  await writeFile(join(cwd, 'relevo.config.yaml'), 'COLOUR: red\n');
  expectLine(await outputOf(await startDesk({}, cwd)), /relevo\.config\.yaml: COLOUR is not a setting/);
  expect(await readdir(cwd)).toEqual(['relevo.config.yaml']);
});

/** What a host sets for programs that ask a PostgreSQL of its own. */
const OF_ANOTHER_SERVER = {
  PGHOST: 'nowhere.invalid',
  PGSSLMODE: 'require',
  PGOPTIONS: '-c search_path=nowhere',
  PGDATA: '/nowhere',
  PGUSER: 'nobody',
};

test('an address that cannot be served: the data folder is free again', async () => {
  // The database that the desk brings is there before, and hears nothing of another one.
  Object.assign(process.env, OF_ANOTHER_SERVER);
  const data = join(folder, 'data');
  const isFree = async () => [existsSync(join(data, 'desk.pid')), await postgresOf(data)];
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  expect(await lineOfStart({ RELEVO_DATA: data, PORT: String(port) })).toMatch(`port ${port} is taken by another program`);
  expect(await isFree()).toEqual([false, []]);
  other.close();
  expect(await lineOfStart({ RELEVO_DATA: data, HOST: '203.0.113.1' })).toMatch(
    /203\.0\.113\.1 is not an address of this host: correct HOST/,
  );
  expect(await lineOfStart({ RELEVO_DATA: data, HOST: 'nowhere.invalid' })).toMatch(/^HOST is “nowhere\.invalid”: nobody here knows it/);
  expect(await isFree()).toEqual([false, []]);
});

describe('an own database', () => {
  const url = (change: (url: URL) => void) => {
    const changed = new URL(process.env.TEST_DATABASE_URL ?? '');
    change(changed);
    return changed;
  };

  test('that does not answer', async () => {
    const port = await freePort();
    expect(await lineOfStart({ DATABASE_URL: `postgres://relevo@127.0.0.1:${port}/relevo` })).toMatch(/the database does not answer/);
  });

  test('that refuses the password', async ({ skip }) => {
    const wrong = url((one) => (one.password = 'wrong'));
    if (!url(() => {}).password) skip('the server of the tests asks nobody for a password');
    expect(await lineOfStart({ DATABASE_URL: wrong.href })).toMatch(/the database refuses the user or password in DATABASE_URL/);
  });

  test('that does not exist', async () => {
    const nowhere = url((one) => (one.pathname = '/relevo_nowhere'));
    expect(await lineOfStart({ DATABASE_URL: nowhere.href })).toMatch(/the database named in DATABASE_URL does not exist: create it first/);
  });

  test('that offers no TLS where it is asked for', async () => {
    const open = url((one) => one.searchParams.set('sslmode', 'require'));
    expect(await lineOfStart({ DATABASE_URL: open.href })).toMatch(/^the database offers no TLS: turn it on there, or take sslmode out/);
  });

  test('on a host that nobody knows', async () => {
    const nowhere = url((one) => (one.hostname = 'nowhere.invalid'));
    expect(await lineOfStart({ DATABASE_URL: nowhere.href })).toMatch(/^nobody here knows the host nowhere\.invalid: correct DATABASE_URL/);
  });

  test.each([
    [
      'is encoded otherwise',
      `encoding 'LATIN1' locale 'C'`,
      '',
      /^the database is encoded in LATIN1, and Relevo needs UTF8; create it anew/,
    ],
    ['has no encoding', `encoding 'SQL_ASCII' locale 'C'`, '', /^the database is encoded in SQL_ASCII/],
    ['knows no letters but those of English', `encoding 'UTF8' locale_provider libc locale 'C'`, '', /^the database knows no letters but/],
    [
      'is another program’s',
      `encoding 'UTF8'`,
      'create table invoice ()',
      /holds what another program has made \(invoice\): give Relevo an empty/,
    ],
    [
      'is another program’s, into which an earlier release has looked',
      `encoding 'UTF8'`,
      'create table invoice (); create table kysely_migration (name text); create table kysely_migration_lock ()',
      /holds what another program has made \(invoice\)/,
    ],
  ])('that %s: nothing is written', async (_, how, made, line) => {
    const name = `relevo_unfit_${randomBytes(6).toString('hex')}`;
    const server = url(() => {}).href;
    await onServer(server, `create database ${name} template template0 ${how}`);
    const theirs = url((one) => (one.pathname = `/${name}`)).href;
    if (made) await onServer(theirs, made);
    const before = await tablesOf(theirs);
    expect(await lineOfStart({ DATABASE_URL: theirs })).toMatch(line);
    expect(await tablesOf(theirs)).toEqual(before);
    await onServer(server, `drop database ${name}`);
  });

  test('that a newer release has written: nothing is changed', async () => {
    const { url, drop } = await freshDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`insert into kysely_migration (name, timestamp) values ('29990101T0000-of-tomorrow', '2999-01-01')`);
    expect(await lineOfStart({ DATABASE_URL: url })).toMatch(/the database was written by a newer release of Relevo/);
    const { rowCount } = await client.query(`select from kysely_migration where name = '29990101T0000-of-tomorrow'`);
    expect(rowCount).toBe(1);
    await client.end();
    await drop();
  });
});

describe('a data folder', () => {
  test.each([
    ['that is a file', 'a-file'],
    ['that would lie in a file', 'a-file/data'],
  ])('%s: the file stays as it is', async (_, path) => {
    await writeFile(join(folder, 'a-file'), 'mine');
    expect(await lineOfStart({ RELEVO_DATA: join(folder, path) })).toMatch(/a-file.* is not a folder/);
    expect(await readFile(join(folder, 'a-file'), 'utf8')).toBe('mine');
  });

  test('that may not be written', async ({ skip }) => {
    const place = (await diskIn(folder, 'read-only', 'ro')) ?? join(folder, 'locked');
    if (place.endsWith('locked')) {
      if (process.getuid?.() === 0) skip('root writes everywhere, and no read-only disk can be mounted here');
      await mkdir(place, { mode: 0o500 });
    }
    expect(await lineOfStart({ RELEVO_DATA: join(place, 'data') })).toMatch(/data cannot be written: give this user the right/);
  });
});

test('a disk too small for a database from the start: nothing is left running', async ({ skip }) => {
  const disk = await diskIn(folder, 'small', 'size=12m');
  if (!disk) return skip('no small disk can be mounted here');
  const data = join(disk, 'data');
  expect(await lineOfStart({ RELEVO_DATA: data })).toBe('the disk is full: what was saved is safe; make room and start again');
  expect([existsSync(join(data, 'desk.pid')), await postgresOf(data)]).toEqual([false, []]);
});

describe('the command line', () => {
  test.each<[string[], RegExp]>([
    [['frobnicate'], /unknown command/],
    [['user', 'create', '--email', 'ada@velanorte.example'], /required option/],
    [['user', 'create', '--email', 'ada', '--name', 'Ada', '--role', 'admin'], /“ada” is not an e-mail address/],
    [['plan', 'lint', 'no-such-plan.yaml'], /no-such-plan\.yaml cannot be read/],
  ])('refuses %j in one line', async (args, line) => {
    expectLine(await runRelevo(args), line);
  });

  test('says one line of a database that does not answer', async () => {
    const DATABASE_URL = `postgres://relevo@127.0.0.1:${await freePort()}/relevo`;
    expectLine(await runRelevo(['token', 'create', '--user', 'ada@velanorte.example', '--name', 'x'], { DATABASE_URL }), /does not answer/);
  });

  test.each([
    ['no YAML', 'tiers: [\n'],
    ['no plan', 'tiers: seven\ncolour: red\n'],
  ])('lints a file that is %s: one line a finding', async (_, source) => {
    const file = join(folder, 'broken.yaml');
    await writeFile(file, source);
    const { end, stdout, stderr } = await runRelevo(['plan', 'lint', file]);
    expect([end, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^(error|warning|advice) {2}[a-z0-9/-]+ {2}\S+ {2}.+\n/);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .filter((line) => !/^[a-z]+ {2}[a-z0-9/-]+ {2}\S+ {2}\S.+$/.test(line)),
    ).toEqual([]);
  });

  test('is the same in a process of its own: what it says, where, and how it ends', async () => {
    const file = join(folder, 'unfit.yaml');
    await writeFile(file, 'tiers: seven\n');
    for (const args of [['frobnicate'], ['plan', 'publish', file]]) expect(await runCli(args, {}, folder)).toEqual(await runRelevo(args));
  });

  test('publishes no file with errors', async () => {
    const file = join(folder, 'unfit.yaml');
    await writeFile(file, 'tiers: seven\n');
    const output = await runRelevo(['plan', 'publish', file]);
    expectLine(output, /unfit\.yaml has errors: nothing was published/);
    expect(output.stdout).toMatch(/^error {2}/);
  });
});

async function onServer(url: string, text: string): Promise<{ name: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(text)).rows;
  } finally {
    await client.end();
  }
}

function tablesOf(url: string): Promise<{ name: string }[]> {
  return onServer(
    url,
    `select concat(schemaname, '.', tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
}
