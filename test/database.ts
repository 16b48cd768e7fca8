import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../src/platform/migrate.ts';

const TEMPLATE = 'relevo_template';

/** Makes the migrated database that every test file copies: a copy takes a fraction of a migration's time. */
export async function openTemplate(serverUrl: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  await migrate(named(serverUrl, TEMPLATE));
}

/** A migrated, empty database for one test file. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`');
  const name = `relevo_${randomBytes(6).toString('hex')}`;
  await onServer(server, async (client) => {
    // Two files may copy at once; the server lets only one do so, and the other waits here.
    await client.query('select pg_advisory_lock(7301)');
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  return {
    url: named(server, name),
    drop: () => onServer(server, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

const LEAVE_TRIES_MAX = 80;
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

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: named(url, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
