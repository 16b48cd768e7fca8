import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { compare, type Effort } from './compare.ts';
import { OPERATIONS } from './operations.ts';
import { endAll, startDesk } from './real-desk.ts';
import { type Report, tableOf } from './report.ts';
import { fillRoom } from './room.ts';
import { seed } from './seed.ts';

/** `npm run bench`: what the desk does over HTTP beside what PostgreSQL does by itself, in the same run. `--quick` is a trial. */
const isQuick = process.argv.includes('--quick');
const TICKETS = isQuick ? 1_000 : 10_000;
const EFFORT: Effort = isQuick
  ? { rounds: 1, seconds: 0.5, warmUpTurns: 16, untouched: 600 }
  : { rounds: 2, seconds: 2, warmUpTurns: 48, untouched: 5_000 };
const CONCURRENCIES = [1, 16] as const;
const RESULTS = new URL('results.json', import.meta.url);

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-bench-'));
  // A database that runs as a user of its own must reach its folder.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  const close = async () => {
    await endAll();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      // What is under way loses its database: that is no news.
      process.on('uncaughtException', () => {});
      void close().finally(() => process.exit(1));
    });
  try {
    const report = await measure(postgres, folder);
    await writeFile(RESULTS, `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(`\n${tableOf(report)}`);
  } finally {
    await close();
  }
}

async function measure(postgres: EmbeddedPostgres, folder: string): Promise<Report> {
  say(`Seeding ${TICKETS} tickets …`);
  const dataFolder = join(folder, 'desk');
  const seeded = await seed(postgres.url, { tickets: TICKETS, dataFolder });
  // The statements that are sent straight run on a copy: both sides have the same rows, and neither sees what the other writes.
  const rawUrl = await copyDatabase(postgres.url);
  const desk = await startDesk({ DATABASE_URL: postgres.url, RELEVO_DATA: dataFolder, LOG_LEVEL: 'error' }, folder);
  await desk.ready;
  const report = await compare({
    desk,
    postgres,
    rawUrl,
    dataFolder,
    seeded,
    operations: OPERATIONS,
    concurrencies: CONCURRENCIES,
    effort: EFFORT,
    say,
  });
  say(`a bridge of ${seeded.people.roomful.length} …`);
  return {
    at: new Date().toISOString(),
    isQuick,
    host: { processors: availableParallelism(), node: process.version, postgres: await versionOf(postgres.url) },
    seededTickets: TICKETS,
    ...report,
    room: await fillRoom({ url: desk.url, pid: desk.pid, people: seeded.people.roomful }),
  };
}

async function copyDatabase(url: string): Promise<string> {
  const copy = new URL(url);
  copy.pathname = '/raw';
  await query(onPostgres(url), `create database raw template ${new URL(url).pathname.slice(1)}`);
  return copy.href;
}

async function versionOf(url: string): Promise<string> {
  return (await query(url, 'show server_version')).rows[0]?.server_version ?? '';
}

function onPostgres(url: string): string {
  const other = new URL(url);
  other.pathname = '/postgres';
  return other.href;
}

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(text).finally(() => client.end());
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

await main();
