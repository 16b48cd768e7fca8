import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { byHttp, keepAlive } from './by-http.ts';
import { bySql, openPool } from './by-sql.ts';
import { type Act, figuresOf, type Limits, type Sample, sample } from './measure.ts';
import type { Operation } from './operations.ts';
import { childrenOf } from './postgres-process.ts';
import type { Desk } from './real-desk.ts';
import type { FollowUps, Line, Report } from './report.ts';
import { addUntouched, type Seeded } from './seed.ts';
import { type Recording, recordStatements } from './statements.ts';
import { memoryOf, processorSecondsOf } from './usage.ts';

export type Effort = { rounds: number; seconds: number; warmUpTurns: number; untouched: number };
type Bench = {
  desk: Desk;
  postgres: EmbeddedPostgres;
  rawUrl: string;
  dataFolder: string;
  seeded: Seeded;
  operations: readonly Operation[];
  concurrencies: readonly number[];
  effort: Effort;
  say(line: string): void;
};

const DRAIN_MS_MAX = 8_000;

/** Every operation at every concurrency, round after round: straight to PostgreSQL, then over HTTP, so that a noisy moment hits both. */
export async function compare(bench: Bench): Promise<Pick<Report, 'lines' | 'memory' | 'followUps'>> {
  const { desk, postgres, rawUrl, dataFolder, seeded, operations, concurrencies, effort, say } = bench;
  const all = () => [desk.pid, postgres.pid, ...childrenOf(postgres.pid)];
  const memory: Report['memory'] = { 'before the load': memoryOf(all()) };
  const followUps: Report['followUps'] = {};
  const lines: Line[] = [];
  for (const operation of operations) {
    if (operation.usesUp) await addUntouched([postgres.url, rawUrl], { seeded, count: effort.untouched });
    const recording = await recordStatements(operation, { databaseUrl: rawUrl, dataFolder, seeded });
    const turns = { http: counter(), raw: counter() };
    for (const concurrency of concurrencies) {
      say(`${operation.name}, ${concurrency} at once …`);
      lines.push(await compareOne(bench, { operation, recording, concurrency, turns }));
      followUps[`${operation.name}, ${concurrency} at once`] = await drain(postgres.url);
    }
    memory[`after: ${operation.name}`] = memoryOf(all());
  }
  memory['of that the desk'] = memoryOf([desk.pid]);
  return { lines, memory, followUps };
}

type One = { operation: Operation; recording: Recording; concurrency: number; turns: { http: () => number; raw: () => number } };

async function compareOne(bench: Bench, { operation, recording, concurrency, turns }: One): Promise<Line> {
  const { desk, postgres, rawUrl, seeded, effort, concurrencies } = bench;
  // Each round of each concurrency has its share of what is used up.
  const share = Math.floor(effort.untouched / (concurrencies.length * effort.rounds));
  const turnsMax = operation.usesUp ? share - effort.warmUpTurns - concurrency : Number.POSITIVE_INFINITY;
  const limits: Limits = { ...effort, turnsMax };
  const pool = openPool(rawUrl, concurrency);
  const agent = keepAlive(concurrency);
  const straight = bySql(operation, { recording, pool, seeded });
  const overHttp = byHttp(operation, { url: desk.url, seeded, agent });
  const samples: { http: Sample[]; raw: Sample[] } = { http: [], raw: [] };
  const used = { desk: 0, postgres: 0, turns: 0, rawPostgres: 0, rawTurns: 0 };
  try {
    for (let round = 0; round < effort.rounds; round++) {
      const began = usedSoFar();
      const raw = counting(straight);
      samples.raw.push(await whileHalted(desk.pid, () => sample(raw.act, turns.raw, { concurrency, limits })));
      const before = usedSoFar();
      const http = counting(overHttp);
      samples.http.push(await sample(http.act, turns.http, { concurrency, limits }));
      const after = usedSoFar();
      used.rawPostgres += before.postgres - began.postgres;
      used.rawTurns += raw.count();
      used.desk += after.desk - before.desk;
      used.postgres += after.postgres - before.postgres;
      used.turns += http.count();
    }
  } finally {
    agent.destroy();
    await pool.end();
  }
  const [http, raw] = [figuresOf(samples.http), figuresOf(samples.raw)];
  return {
    operation: operation.name,
    concurrency,
    statements: recording.statements.length,
    http,
    raw,
    ratio: http.perSecond / raw.perSecond,
    deskMs: (used.desk / used.turns) * 1000,
    postgresMs: (used.postgres / used.turns) * 1000,
    rawPostgresMs: (used.rawPostgres / used.rawTurns) * 1000,
  };

  function usedSoFar() {
    return { desk: processorSecondsOf([desk.pid]), postgres: processorSecondsOf([postgres.pid, ...childrenOf(postgres.pid)]) };
  }
}

/** PostgreSQL by itself is measured by itself: the desk stands still meanwhile, its follow-ups too. */
async function whileHalted<T>(pid: number, work: () => Promise<T>): Promise<T> {
  process.kill(pid, 'SIGSTOP');
  return work().finally(() => process.kill(pid, 'SIGCONT'));
}

/** Waits until the follow-ups are done, or long enough to see how fast that goes. */
async function drain(databaseUrl: string): Promise<FollowUps> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const left = async () =>
    (await client.query<{ count: number }>(`select count(*)::int from pgboss.job where name = 'react' and state < 'completed'`)).rows[0]
      ?.count ?? 0;
  try {
    const leftAtEnd = await left();
    if (leftAtEnd === 0) return null;
    const began = performance.now();
    let now = leftAtEnd;
    while (now > 0 && performance.now() - began < DRAIN_MS_MAX) {
      await sleep(50);
      now = await left();
    }
    return { leftAtEnd, perSecond: ((leftAtEnd - now) / (performance.now() - began)) * 1000 };
  } finally {
    await client.end();
  }
}

function counter(): () => number {
  let next = 0;
  return () => next++;
}

function counting(act: Act): { act: Act; count: () => number } {
  let count = 0;
  return { act: (turn) => act(turn).then(() => void count++), count: () => count };
}
