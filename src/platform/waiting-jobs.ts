import { sql } from 'kysely';
import type { Db } from './database.ts';
import { QUEUE_NAMES } from './jobs.ts';

/** Jobs that could be done now: many, or old ones, and no worker is there or all are stuck. */
type Due = { queue: string; due: number; oldestDueSeconds: number };

/** What could be done in each queue at an instant. Whoever asks whether the desk is ready asks it: of a year's timers it reads none. */
export async function dueJobs(db: Db, at: Date): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select queue, j.due, coalesce(extract(epoch from ${at}::timestamptz - j.oldest), 0)::float8 as oldest_due_seconds
    from unnest(${[...QUEUE_NAMES]}::text[]) as queue, lateral (
      select count(*)::int as due, min(start_after) as oldest from pgboss.job
      where name = queue and state in ('created', 'retry') and not blocked and start_after <= ${at}) j
    order by queue`.execute(db);
  return rows;
}

/** What is not done yet in each queue, those for a later day included: all of it is counted. */
export async function waitingJobs(db: Db): Promise<{ queue: string; waiting: number }[]> {
  const { rows } = await sql<{ queue: string; waiting: number }>`
    select queue, count(j.id)::int as waiting
    from unnest(${[...QUEUE_NAMES]}::text[]) as queue left join pgboss.job j on j.name = queue and j.state in ('created', 'retry')
    group by queue order by queue`.execute(db);
  return rows;
}
