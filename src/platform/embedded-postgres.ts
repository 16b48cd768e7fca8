import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataFolderError } from './data-folder-error.ts';
import { findPostgresHome, type PostgresHome } from './postgres-home.ts';
import { isAlive } from './process-life.ts';

const USER = 'relevo';
const DATABASE = 'relevo';
const START_MS_MAX = 60_000;
const STOP_MS_MAX = 30_000;
const MAJOR = '18';

/** Modest, for a desk beside other programs. What makes writes durable keeps PostgreSQL's own defaults: on. */
const SETTINGS = [
  'shared_buffers=256MB',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
  'wal_compression=on',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
];

export type EmbeddedPostgres = {
  url: string;
  pid: number;
  /** Why it ended, when it ends without being stopped: it was killed, or found no room on the disk. */
  ended: Promise<Error>;
  stop(): Promise<void>;
};
type Server = { child: ChildProcess; output(): string };

/** Starts a real PostgreSQL of its own in `<dataFolder>/postgres`, creating it the first time. Throws `DataFolderError`. */
export async function startEmbeddedPostgres({
  dataFolder,
  say = () => {},
}: {
  dataFolder: string;
  say?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const home = await findPostgresHome(dataFolder, say);
  const password = await readPassword(dataFolder);
  if (!existsSync(join(home.cluster, 'PG_VERSION'))) {
    say('Creating the database …');
    await createCluster(home, password);
  }
  await refuseOtherMajor(home.cluster);
  await stopLeftOver(home.cluster);

  const port = await freePort();
  const { child, output } = await start(home, port, password);
  let isStopped = false;
  const ended = new Promise<Error>((resolve) =>
    child.once('exit', (code, signal) => {
      if (!isStopped) resolve(explainEnd(output(), code ?? signal));
    }),
  );
  const endIt = () => {
    isStopped = true;
    return stop(child);
  };
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}`;
  await ensureDatabase(`${url}/postgres`).catch(async (error: unknown) => {
    await stop(child);
    throw error;
  });
  return { url: `${url}/${DATABASE}`, pid: child.pid ?? 0, ended, stop: endIt };
}

async function createCluster({ bin, cluster, owner }: PostgresHome, password: string): Promise<void> {
  // Made beside its place and moved there when whole: a crash in between leaves nothing that looks like a database.
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) await Promise.all([chown(draft, owner.uid, owner.gid), chown(passwordFile, owner.uid, owner.gid)]);
  try {
    const { code, output } = await run(
      join(bin, 'initdb'),
      [
        '-D',
        draft,
        '-U',
        USER,
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
      ],
      owner,
    );
    if (code !== 0) throw explain(output);
    await rename(draft, cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function start({ bin, cluster, owner }: PostgresHome, port: number, password: string): Promise<Server> {
  const options = [...SETTINGS, `port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((setting) => [
    '-c',
    setting,
  ]);
  for (const deadline = Date.now() + START_MS_MAX; ; ) {
    // Its own group: Ctrl-C reaches the desk, which then stops the database in order.
    const child = spawn(join(bin, 'postgres'), ['-D', cluster, ...options], {
      ...owner,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: environment(),
    });
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8_000);
    });
    const ended = new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')));
    while (Date.now() < deadline && child.exitCode === null) {
      if (await answers(`postgres://${USER}:${password}@127.0.0.1:${port}/postgres`)) return { child, output: () => output };
      await Promise.race([ended, sleep(40)]);
    }
    // Backends of a killed server need a moment to notice that it is gone.
    const isPassing = /still in use|being used by|lock file .* already exists/.test(output);
    if (!isPassing || Date.now() >= deadline) throw explain(output);
    await sleep(250);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await Promise.race([ended, sleep(STOP_MS_MAX, undefined, { ref: false })]);
}

/** A desk that was killed leaves its server running; it is stopped in order, and what it holds is safe. */
async function stopLeftOver(cluster: string): Promise<void> {
  const [line = ''] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(line);
  if (!isPostgresOf(pid, await commandOf(pid), cluster)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < STOP_MS_MAX && isAlive(pid); waited += 50) await sleep(50);
}

function isPostgresOf(pid: number, command: string, cluster: string): boolean {
  return isAlive(pid) && (command === '' || (command.includes('postgres') && command.includes(cluster)));
}

async function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (text) => text.replaceAll('\0', ' '),
    () => '',
  );
}

async function refuseOtherMajor(cluster: string): Promise<void> {
  const major = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (major !== MAJOR)
    throw new DataFolderError(
      `the database in ${cluster} was written by PostgreSQL ${major}, this release brings ${MAJOR}: restore a backup, or set DATABASE_URL`,
    );
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

async function readPassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'postgres-password');
  await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function run(program: string, args: string[], owner: PostgresHome['owner']): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...owner, env: environment(), cwd: '/' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** PostgreSQL speaks English to us, whatever the host's language: we read its words. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' };
}

function explain(output: string): Error {
  const reason =
    output
      .split('\n')
      .filter((line) => /FATAL|PANIC|ERROR|error:/.test(line))
      .at(-1)
      ?.trim() ?? 'it gave no reason';
  return diskFull(output) ?? new DataFolderError(`the embedded database did not start: ${reason}`);
}

function explainEnd(output: string, how: number | string | null): Error {
  return (
    diskFull(output.match(/PANIC.*/g)?.join(' ') ?? '') ??
    new DataFolderError(`the embedded database has ended by itself (${how}): what was saved is safe; start again`)
  );
}

function diskFull(output: string): Error | null {
  return /No space left on device/.test(output) ? Object.assign(new Error('disk full'), { code: 'ENOSPC' }) : null;
}
