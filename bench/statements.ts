import pg from 'pg';
import { buildServer } from '../src/app/http/server.ts';
import { openDesk } from '../src/app/open-desk.ts';
import type { Operation, Turn } from './operations.ts';
import type { Seeded } from './seed.ts';

export type Statement = { text: string; values: unknown[] };
/** What the desk sends to PostgreSQL for one turn of an operation, whose turn it was, and when. */
export type Recording = { turn: Turn; statements: Statement[]; from: number; to: number };

const WARM_UPS = 2;

/** Runs an operation in a desk of our own and writes down every statement that goes to PostgreSQL, as it goes. */
export async function recordStatements(
  operation: Operation,
  { databaseUrl, dataFolder, seeded }: { databaseUrl: string; dataFolder: string; seeded: Seeded },
): Promise<Recording> {
  const desk = await openDesk({ databaseUrl, dataFolder, publicUrl: 'http://127.0.0.1:3000' });
  const app = await buildServer(desk);
  // From the far end, so that the turns of the measurement are all still to come.
  const last = Math.max(seeded.untouched.length, WARM_UPS + 1) - 1;
  const record = async (number: number): Promise<Recording> => {
    const turn = operation.turn(seeded, number);
    const from = Date.now();
    const statements = await listening(async () => {
      for (const { method, path, body } of turn.requests) {
        const headers = { authorization: `Bearer ${turn.by.token}` };
        const answer = await app.inject({ method, url: `/api/v1${path}`, headers, ...(body && { payload: body }) });
        if (answer.statusCode >= 300) throw new Error(`${operation.name}: ${answer.body}`);
      }
    });
    return { turn, statements, from, to: Date.now() };
  };
  try {
    // The first times it reads what it then remembers.
    for (let count = 0; count < WARM_UPS; count++) await record(last - count);
    return await record(last - WARM_UPS);
  } finally {
    await app.close();
    await desk.close();
  }
}

/** What goes to PostgreSQL from this process meanwhile. */
export async function listening(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = [];
  const client = pg.Client.prototype as unknown as { query(...args: unknown[]): unknown };
  const { query } = client;
  client.query = function (this: unknown, ...args: unknown[]) {
    const [first, values] = args;
    const text = typeof first === 'string' ? first : (first as { text: string }).text;
    const given = typeof first === 'string' ? values : (first as { values?: unknown[] }).values;
    // Live pages are told later, many events at once.
    if (!text.includes('pg_notify')) heard.push({ text, values: Array.isArray(given) ? [...given] : [] });
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    client.query = query;
  }
  return heard;
}
