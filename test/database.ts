import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../src/platform/migrate.ts';

const EMPTY = 'relevo_template_empty';
const CAST = 'relevo_template_cast';

/**
 * Makes the migrated database that test files copy: a copy takes a fraction of a migration's time. A server of our own need not keep
 * anything through a power cut, since nobody will ask for it.
 */
export async function openTemplate(serverUrl: string, { isOurs }: { isOurs: boolean }): Promise<void> {
  await onServer(serverUrl, async (client) => {
    if (isOurs) {
      for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) await client.query(`alter system set ${setting} = off`);
      await client.query('select pg_reload_conf()');
    }
    for (const template of [EMPTY, CAST]) await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${EMPTY}`);
  });
  await migrate(named(serverUrl, EMPTY));
}

type Fresh = { url: string; drop(): Promise<void> };

/** A migrated, empty database for one test file. */
export async function freshDatabase(): Promise<Fresh> {
  return inTurn(async (client) => copyOf(client, EMPTY));
}

/** A database for one test file that holds what `fill` brings in, and what `fill` said of it; the first who asks fills it for all. */
export async function filledDatabase<Known>(fill: (url: string) => Promise<Known>): Promise<Fresh & { known: Known }> {
  return inTurn(async (client) => {
    // Written last: without it the template was not made, or not to its end.
    const noted = `select shobj_description(oid, 'pg_database') as known from pg_database where datname = '${CAST}'`;
    const { rows } = await client.query<{ known: string | null }>(noted);
    const known = rows[0]?.known ?? (await makeFilled(client, fill));
    return { ...(await copyOf(client, CAST)), known: JSON.parse(known) as Known };
  });
}

async function makeFilled(client: pg.Client, fill: (url: string) => Promise<unknown>): Promise<string> {
  await client.query(`drop database if exists ${CAST} with (force)`);
  await client.query(`create database ${CAST} template ${EMPTY}`);
  const url = named(serverOfTests(), CAST);
  const known = JSON.stringify(await fill(url));
  await untilLeft(url);
  await client.query(`comment on database ${CAST} is ${client.escapeLiteral(known)}`);
  return known;
}

async function copyOf(client: pg.Client, template: string): Promise<Fresh> {
  const name = `relevo_${randomBytes(6).toString('hex')}`;
  // File by file takes half as long as through the log, where nothing need outlive a power cut.
  await client.query(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: named(serverOfTests(), name),
    drop: () => onServer(serverOfTests(), async (later) => void (await later.query(`drop database if exists ${name} with (force)`))),
  };
}

/** Two files may copy at once; the server lets only one do so, and the other waits here. */
function inTurn<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return onServer(serverOfTests(), async (client) => {
    await client.query('select pg_advisory_lock(7301)');
    return work(client);
  });
}

function serverOfTests(): string {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`');
  return server;
}

const LEAVE_TRIES_MAX = 2_400;
const LEAVE_WAIT_MS = 25;

/**
 * Waits until nobody is connected to a database any more. A pool says that it has ended while its connections are still about to
 * leave; one that the server throws out then would be an error that nobody hears of.
 */
export async function untilLeft(url: string): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  await onServer(url, async (client) => {
    for (let tries = 0; tries < LEAVE_TRIES_MAX; tries++) {
      const { rows } = await client.query('select 1 from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()', [database]);
      if (rows.length === 0) return;
      await setTimeout(LEAVE_WAIT_MS);
    }
  });
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: named(url, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
