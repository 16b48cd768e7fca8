import { createHash } from 'node:crypto';
import pg from 'pg';
import { hashSecret } from '../src/identity/secrets.ts';
import { newId } from '../src/platform/ids.ts';
import type { Act } from './measure.ts';
import type { Operation, Turn } from './operations.ts';
import type { Seeded } from './seed.ts';
import type { Recording, Statement } from './statements.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A value as it was recorded, or what stands in its place in this turn. */
type Slot = (idOf: (recorded: string) => string, turn: Turn) => unknown;

/**
 * Sends an operation's recorded statements straight to PostgreSQL: prepared, one connection for all of them, for the
 * person and ticket of this turn, and with new ids where the desk made some.
 */
export function bySql(operation: Operation, { recording, pool, seeded }: { recording: Recording; pool: pg.Pool; seeded: Seeded }): Act {
  const statements = recording.statements.map(({ text, values }) => ({
    text,
    // What begins and ends a transaction is not prepared.
    name: values.length > 0 ? createHash('sha1').update(text).digest('hex').slice(0, 32) : undefined,
    slots: values.map((value) => slotOf(value, recording)),
  }));
  return async (number) => {
    const turn = operation.turn(seeded, number);
    const idOf = idsOf(recording, turn);
    const client = await pool.connect();
    try {
      for (const { text, name, slots } of statements)
        await client.query(name ? { name, text, values: slots.map((slot) => slot(idOf, turn)) } : text);
    } finally {
      client.release();
    }
  };
}

export function openPool(databaseUrl: string, concurrency: number): pg.Pool {
  return new pg.Pool({ connectionString: databaseUrl, max: concurrency });
}

function slotOf(value: Statement['values'][number], { turn, from, to }: Recording): Slot {
  if (Buffer.isBuffer(value) && value.equals(hashSecret(turn.by.token))) return (_, { by }) => hashOf(by.token);
  if (value instanceof Date && isWithin(value.getTime(), { from, to })) return () => new Date();
  if (typeof value === 'string' && value.search(UUID) >= 0) return (idOf) => value.replace(UUID, idOf);
  return () => value;
}

/** An id carries the instant it was made at: those of the recording are made anew, once a turn. */
function idsOf(recording: Recording, turn: Turn): (recorded: string) => string {
  const ids = new Map([[recording.turn.by.id, turn.by.id]]);
  if (recording.turn.ticketId && turn.ticketId) ids.set(recording.turn.ticketId, turn.ticketId);
  return (recorded) => {
    const known = ids.get(recorded);
    if (known) return known;
    const id = isWithin(Number.parseInt(recorded.slice(0, 8) + recorded.slice(9, 13), 16), recording) ? newId(new Date()) : recorded;
    ids.set(recorded, id);
    return id;
  };
}

function isWithin(instant: number, { from, to }: { from: number; to: number }): boolean {
  return from <= instant && instant <= to;
}

const hashes = new Map<string, Buffer>();
function hashOf(token: string): Buffer {
  const hash = hashes.get(token) ?? hashSecret(token);
  hashes.set(token, hash);
  return hash;
}
