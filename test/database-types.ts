import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, PostgresDialect } from 'kysely-codegen';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { untilLeft } from './database.ts';

const FILE = new URL('../db/types.generated.ts', import.meta.url);
/** The driver gives us `bigint` as a number, see `openDatabase`. */
const INT8 = /^export type Int8 = .*$/m;

/** The row types of a migrated database, as `db/types.generated.ts` should hold them. Jobs keep their own tables elsewhere. */
export async function typesOf(databaseUrl: string): Promise<string> {
  const dialect = new PostgresDialect();
  const db = await dialect.introspector.connect({ connectionString: databaseUrl, dialect });
  try {
    const types = await generate({ camelCase: true, db, dialect, includePattern: 'public.*', excludePattern: 'kysely_*' });
    return types.replace(INT8, 'export type Int8 = ColumnType<number, number, number>;');
  } finally {
    await db.destroy();
    await untilLeft(databaseUrl);
  }
}

export const writtenTypes = () => readFile(FILE, 'utf8');

/** `node test/database-types.ts --write` after a migration was added; without it, says whether the file is in step. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-types-'));
  // Otherwise the database of a run as root lies elsewhere, and stays behind.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataFolder: folder });
  try {
    await migrate(postgres.url);
    const types = await typesOf(postgres.url);
    const isInStep = types === (await writtenTypes());
    if (!isInStep && process.argv.includes('--write')) await writeFile(FILE, types);
    else if (!isInStep) process.exitCode = 1;
    process.stdout.write(
      `db/types.generated.ts ${isInStep ? 'is in step' : process.exitCode ? 'is out of step: --write it' : 'is written'}\n`,
    );
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
