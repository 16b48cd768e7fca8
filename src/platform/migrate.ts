import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Database } from './database.ts';
import { prepareQueues } from './jobs.ts';

const MIGRATIONS = new URL('../../db/migrations/', import.meta.url);
const OLDEST_SERVER = 150000;

/** The database cannot be used as it is; `code` says why, `message` is one line for the administrator. */
export class DatabaseUnfit extends Error {
  readonly code: 'database-too-old' | 'database-newer' | 'migration-failed';
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
    await refuseOldServer(db);
    const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw explain(error);
  } finally {
    await db.destroy();
  }
  await prepareQueues(databaseUrl);
}

async function refuseOldServer(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(db);
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_SERVER) {
    throw new DatabaseUnfit('database-too-old', `PostgreSQL ${Math.floor(version / 10000)} is too old: Relevo needs 15 or later`);
  }
}

const EXPECTED = (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.sql')).map((file) => file.replace(/\.sql$/, ''));

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
