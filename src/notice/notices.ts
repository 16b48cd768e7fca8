import { sql } from 'kysely';
import type { Act, Actor, Look } from '../identity/act.ts';
import { isStaff } from '../identity/act.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import type { Notice } from './contract.ts';

const UNREAD_MAX = 100;

/** The own notices, newest first, and how many are unread (counted to 100: more is many). */
export async function listNotices({ db, by }: Look, { limit = 30, cursor }: InputOf<typeof contract.listNotices>) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const { rows } = await sql<Omit<Notice, 'at'> & { at: Date }>`
    select n.id, n.kind, n.ticket_id, t.number as ticket_number, t.subject, case when t.requester_id = ${by.id} then null else p.name end as actor_name, n.at, n.read_at
    from notice n join event e on e.id = n.event_id left join ticket t on t.id = n.ticket_id left join person p on p.id = e.actor_id
    where n.person_id = ${by.id} and ${visible(by)} ${after ? sql`and (n.at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by n.at desc, n.id desc limit ${limit + 1}`.execute(db);
  return { ...toPage(rows, limit, (row) => [row.at.toISOString(), row.id]), unread: await unread(db, by) };
}

/** Someone may have been told of a ticket while they worked here: it is not theirs to see any more. */
function visible(by: Actor) {
  return isStaff(by)
    ? sql`true`
    : sql`(n.ticket_id is null or exists (select from ticket o where o.id = n.ticket_id and o.requester_id = ${by.id}))`;
}

export async function readNotices(act: Act, { ids }: InputOf<typeof contract.readNotices>) {
  let query = act.db.updateTable('notice').set({ readAt: act.at }).where('personId', '=', act.by.id).where('readAt', 'is', null);
  if (ids) query = query.where('id', 'in', ids);
  if (ids?.length !== 0) await query.execute();
  return { unread: await unread(act.db, act.by) };
}

async function unread(db: Look['db'], by: Actor): Promise<number> {
  const { rows } = await sql<{
    unread: number;
  }>`select count(*)::int as unread from (select from notice n where person_id = ${by.id} and read_at is null and ${visible(by)} limit ${UNREAD_MAX}) n`.execute(
    db,
  );
  return rows[0]?.unread ?? 0;
}
