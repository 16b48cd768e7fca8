import { sql } from 'kysely';
import type { Act, Look } from '../identity/act.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import { requestedBy, visibleTo } from '../ticket/visible-to.ts';
import type * as contract from './contract.ts';
import type { Notice } from './contract.ts';

const UNREAD_MAX = 100;

/**
 * The own notices, newest first, one of a ticket while it is unread, and how many are unread (counted to 100: more is many).
 * Someone may have been told of a ticket while they worked here: it is not theirs to see any more.
 */
export async function listNotices(look: Look, { limit = 30, cursor }: InputOf<typeof contract.listNotices>) {
  const { db, by } = look;
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const { rows } = await sql<Omit<Notice, 'at'> & { at: Date }>`
    select n.id, n.kind, n.ticket_id, t.number as ticket_number, t.subject, case when ${requestedBy(by)} then null else p.name end as actor_name, n.at, n.read_at, n.count
    from notice n join event e on e.id = n.event_id left join ticket t on t.id = n.ticket_id left join person p on p.id = e.actor_id
    where n.person_id = ${by.id} and n.replaced_at is null and (n.ticket_id is null or ${visibleTo(look)}) ${after ? sql`and (n.at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by n.at desc, n.id desc limit ${limit + 1}`.execute(db);
  return { ...toPage(rows, limit, (row) => [row.at.toISOString(), row.id]), unread: await unread(look) };
}

export async function readNotices(act: Act, { ids }: InputOf<typeof contract.readNotices>) {
  await sql`update notice n set read_at = ${act.at} where n.person_id = ${act.by.id} and n.read_at is null and n.replaced_at is null
    and ${ids ? sql`n.id = any(${ids}::uuid[])` : sql`true`}
    and (n.ticket_id is null or exists (select from ticket t where t.id = n.ticket_id and ${visibleTo(act)}))`.execute(act.db);
  return { unread: await unread(act) };
}

async function unread(look: Pick<Look, 'db' | 'by' | 'realm'>): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from (
      select from notice n left join ticket t on t.id = n.ticket_id
      where n.person_id = ${look.by.id} and n.read_at is null and n.replaced_at is null and (n.ticket_id is null or ${visibleTo(look)}) limit ${UNREAD_MAX}) n`.execute(
    look.db,
  );
  return rows[0]?.unread ?? 0;
}
