import { sql } from 'kysely';
import type { Db } from './database.ts';
import { QUEUE_NAMES } from './jobs.ts';

export type Waiting = {
  queue: string;
  /** Not done yet, those for a later day included. */
  waiting: number;
  /** Those that could be done now: many, or old ones, and no worker is there or all are stuck. */
  due: number;
  oldestDueSeconds: number;
};

/** What waits in each queue at an instant. */
export async function waitingJobs(db: Db, at: Date): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select queue, count(j.id)::int as waiting, count(j.id) filter (where j.start_after <= ${at})::int as due,
      coalesce(extract(epoch from ${at}::timestamptz - min(j.start_after) filter (where j.start_after <= ${at})), 0)::float8 as oldest_due_seconds
    from unnest(${[...QUEUE_NAMES]}::text[]) as queue left join pgboss.job j on j.name = queue and j.state in ('created', 'retry')
    group by queue order by queue`.execute(db);
  return rows;
}
