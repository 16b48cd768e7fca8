import { sql } from 'kysely';
import type { Act, Look } from '../identity/act.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import { requestedBy, visibleTo } from '../ticket/visible-to.ts';
import type * as contract from './contract.ts';
import type { Notice } from './contract.ts';

/** More is many: of notices that are unread, and of those that are shown as one. */
const COUNT_MAX = 100;

/** Of a ticket, what is unread is one, and what was read at once. */
const isWith = sql<boolean>`o.person_id = n.person_id and o.ticket_id = n.ticket_id and coalesce(o.read_at, 'infinity') = coalesce(n.read_at, 'infinity')`;
/** Whether `n` is shown for those that are one with it: the newest is. */
const isShown = sql<boolean>`not exists (select from notice o where ${isWith} and (o.at, o.event_id) > (n.at, n.event_id))`;

/**
 * The own notices, newest first, several of a ticket in one, and how many are unread.
 * Someone may have been told of a ticket while they worked here: it is not theirs to see any more.
 */
export async function listNotices(look: Look, { limit = 30, cursor }: InputOf<typeof contract.listNotices>) {
  const { db, by } = look;
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const { rows } = await sql<Omit<Notice, 'at'> & { at: Date; eventId: string }>`
    select n.id, n.event_id, n.kind, n.ticket_id, t.number as ticket_number, t.subject, case when n.ticket_id is null then e.bridge_id end as bridge_id,
      case when n.kind like 'course-%' or n.kind = 'trainer-observed' then e.subject_id end as course_session_id,
      case when n.ticket_id is null then e.data ->> 'team' end as team, case when ${requestedBy(by)} then null else p.name end as actor_name, n.at, n.read_at,
      case when n.ticket_id is null then 1 else (select count(*)::int from (select from notice o where ${isWith} limit ${COUNT_MAX}) same) end as count
    from notice n join event e on e.id = n.event_id left join ticket t on t.id = n.ticket_id left join person p on p.id = e.actor_id
    where n.person_id = ${by.id} and (n.ticket_id is null or ${visibleTo(look)}) and ${isShown}
      ${after ? sql`and (n.at, n.event_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by n.at desc, n.event_id desc limit ${limit + 1}`.execute(db);
  return { ...toPage(rows, limit, (row) => [row.at.toISOString(), row.eventId]), unread: await unread(look) };
}

/** What is shown of a ticket stands for what is unread before it: whoever has read the one has read the others. */
export async function readNotices(act: Act, { ids }: InputOf<typeof contract.readNotices>) {
  const isMeant = ids
    ? sql`exists (select from notice s where s.id = any(${ids}::uuid[]) and s.person_id = o.person_id and s.read_at is null
        and (s.id = o.id or s.ticket_id = o.ticket_id and (o.at, o.event_id) < (s.at, s.event_id)))`
    : sql`true`;
  await sql`
    with meant as (
      select o.id from notice o left join ticket t on t.id = o.ticket_id
      where o.person_id = ${act.by.id} and o.read_at is null and ${isMeant} and (o.ticket_id is null or ${visibleTo(act)})
      order by o.id for update of o)
    update notice n set read_at = ${act.at} from meant where meant.id = n.id`.execute(act.db);
  return { unread: await unread(act) };
}

async function unread(look: Pick<Look, 'db' | 'by' | 'realm'>): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from (
      select from notice n left join ticket t on t.id = n.ticket_id
      where n.person_id = ${look.by.id} and n.read_at is null and (n.ticket_id is null or ${visibleTo(look)}) and ${isShown}
      limit ${COUNT_MAX}) n`.execute(look.db);
  return rows[0]?.unread ?? 0;
}
