import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/types.generated.ts';
import { PreparingClient } from './preparing-client.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;
/**
 * A connection that reads: the pool, or a transaction. Spelled out, because the compiler does not see that a `Tx` is the `Tx` of
 * `Database | Tx`, and compares all that Kysely can do with all that a transaction can: a quarter of the time of a whole check.
 */
export type Db = Kysely<DB> | Transaction<DB>;

const INT8 = 20;

/**
 * Opens the pool. `bigint` columns come back as numbers: ours count tickets and events, far below 2^53.
 * A statement that runs over `statementTimeoutMs` is ended by the server, so no request holds a row forever.
 */
export function openDatabase(url: string, { connectionsMax = 20, statementTimeoutMs = 30_000 } = {}): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: connectionsMax,
    statement_timeout: statementTimeoutMs,
    types,
  });
  // A connection that the server closes (restart, fail-over) must not end the process; the next query reconnects.
  pool.on('error', () => {});
  // The pool stops listening to a connection that it lends; its query fails by itself, and the connection is not lent again.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
