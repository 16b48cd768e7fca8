import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Database } from './database.ts';
import { prepareQueues } from './jobs.ts';

const MIGRATIONS = new URL('../../db/migrations/', import.meta.url);
const OLDEST_SERVER = 150000;

/** The database cannot be used as it is; `code` says why, `message` is one line for the administrator. */
export class DatabaseUnfit extends Error {
  readonly code:
    | 'database-too-old'
    | 'database-encoding'
    | 'database-locale'
    | 'database-of-another'
    | 'database-newer'
    | 'migration-failed';
  constructor(code: DatabaseUnfit['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Brings the database to this release's shape: forward only, one transaction, under a lock, so that several
 * processes may start at once. Throws `DatabaseUnfit`.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 2 }) }),
  });
  try {
    await refuseUnfit(db);
    const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw explain(error);
  } finally {
    await db.destroy();
  }
  await prepareQueues(databaseUrl);
}

/** Asked before anything is written: of a server whether it is new enough, of a database that is not ours yet whether it may become so. */
async function refuseUnfit(db: Kysely<unknown>): Promise<void> {
  const version = await ask<number>(db, sql`current_setting('server_version_num')::int`);
  if (version < OLDEST_SERVER)
    throw new DatabaseUnfit('database-too-old', `PostgreSQL ${Math.floor(version / 10000)} is too old: Relevo needs 15 or later`);
  if (await isOurs(db)) return;
  const others = await ask<string[]>(
    db,
    sql`array(select c.relname::text from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname not like 'kysely\\_%'
      and c.relnamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1 limit 3)`,
  );
  if (others.length > 0)
    throw new DatabaseUnfit(
      'database-of-another',
      `the database in DATABASE_URL holds what another program has made (${others.join(', ')}): give Relevo an empty one`,
    );
  const encoding = await ask<string>(db, sql`current_setting('server_encoding')`);
  if (encoding !== 'UTF8')
    throw new DatabaseUnfit('database-encoding', `the database is encoded in ${encoding}, and Relevo needs UTF8; ${CREATE}`);
  // Otherwise nobody would ever find a word with an accent.
  if (!(await ask<boolean>(db, sql`lower('É') = 'é'`)))
    throw new DatabaseUnfit('database-locale', `the database knows no letters but those of English (its ctype is C); ${CREATE}`);
}

const CREATE = `create it anew: create database relevo template template0 encoding 'UTF8' locale 'C.UTF-8'`;

/** Whether a release of Relevo has made its tables here. Several that start at once see that table before it holds anything. */
async function isOurs(db: Kysely<unknown>): Promise<boolean> {
  if (!(await ask<boolean>(db, sql`to_regclass('kysely_migration') is not null`))) return false;
  return ask<boolean>(db, sql`exists (select from kysely_migration where name = ${EXPECTED[0]})`);
}

async function ask<T>(db: Kysely<unknown>, what: RawBuilder<unknown>): Promise<T> {
  const { rows } = await sql<{ answer: T }>`select ${what} as answer`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database gave no answer');
  return row.answer;
}

const EXPECTED = (await readdir(MIGRATIONS))
  .filter((file) => file.endsWith('.sql'))
  .map((file) => file.replace(/\.sql$/, ''))
  .sort();

/** Whether the database has the shape that this release was written for. */
export async function isMigrated(db: Database): Promise<boolean> {
  const { rows } = await sql<{ done: number }>`select count(*)::int as done from kysely_migration where name = any(${EXPECTED})`.execute(
    db,
  );
  return rows[0]?.done === EXPECTED.length;
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.sql')).sort();
  const migrations = files.map(async (file): Promise<[string, Migration]> => {
    const text = await readFile(new URL(file, MIGRATIONS), 'utf8');
    return [file.replace(/\.sql$/, ''), { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(migrations));
}

function explain(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (/previously executed migration .* is missing/.test(message)) {
    return new DatabaseUnfit(
      'database-newer',
      'the database was written by a newer release of Relevo: start that release, or restore a backup',
    );
  }
  return new DatabaseUnfit('migration-failed', `the database could not be brought up to date: ${message}`);
}
