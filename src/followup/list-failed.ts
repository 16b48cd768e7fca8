import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import type { Db } from '../platform/database.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import { visibleTo } from '../ticket/visible-to.ts';
import type * as contract from './contract.ts';
import type { FailedFollowUp } from './contract.ts';

type Row = Omit<FailedFollowUp, 'failedAt' | 'firstFailedAt'> & { failedAt: Date; firstFailedAt: Date };

/** What failed and what it was for, newest first; and how many there are of each name. All is shown, its ticket only to who may see that. */
export async function listFailed(look: Look, { name, limit = 50, cursor }: InputOf<typeof contract.listFailed>) {
  const { db } = look;
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const conditions = [
    name ? sql`f.name = ${name}` : null,
    after ? sql`(f.failed_at, f.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : null,
  ].filter((condition) => condition !== null);
  const { rows } = await sql<Row>`
    select f.id, f.queue, f.name, e.kind as event_kind, t.number as ticket_number, t.subject as ticket_subject, f.subject,
      f.cause, f.message, f.tries, f.first_failed_at, f.failed_at
    from failed_follow_up f
      left join event e on e.id = f.event_id
      left join ticket t on t.id = coalesce(f.ticket_id, e.ticket_id) and ${visibleTo(look)}
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
    order by f.failed_at desc, f.id desc limit ${limit + 1}`.execute(db);
  return { ...toPage(rows, limit, (row) => [row.failedAt.toISOString(), row.id]), names: await namesOf(db) };
}

async function namesOf(db: Db): Promise<{ name: string; count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select name, count(*)::int as count from failed_follow_up group by name order by count desc, name`.execute(db);
  return rows;
}

/** How many failed, by queue and name: figures for whoever watches the desk from outside. */
export async function countFailed(db: Db): Promise<{ queue: string; name: string; count: number }[]> {
  const { rows } = await sql<{ queue: string; name: string; count: number }>`
    select queue, name, count(*)::int as count from failed_follow_up group by queue, name`.execute(db);
  return rows;
}
