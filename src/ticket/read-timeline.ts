import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { isStaff } from '../identity/act.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import { attachmentJson } from './attachments/read-attachment.ts';
import type { readTimeline as contract } from './contract.ts';
import { findTicket } from './ticket-in-hand.ts';
import type { TimelineEntry } from './timeline-entry.ts';

/** The fields of a kind of event that the requester may read, as its slice declares them. */
export type Shown = (event: { kind: string; data: object }) => readonly string[];

type Row = Omit<TimelineEntry, 'at'> & { at: Date };

/** Messages and events in one stream, oldest first. */
export async function readTimeline(look: Look, { id, limit = 100, cursor }: InputOf<typeof contract>, shown: Shown) {
  const ticket = await findTicket(look, id);
  if (isRefusal(ticket)) return ticket;
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const rows = await timelineRows(look, ticket.id, { limit: limit + 1, after });
  const page = toPage(rows, limit, (row) => [row.at.toISOString(), row.id]);
  return { ...page, items: isStaff(look.by) ? page.items : page.items.map((row) => forRequester(row, shown(row))) };
}

/** The one entry that a message became. */
export async function readMessage(look: Look, ticketId: string, messageId: string) {
  const rows = await timelineRows(look, ticketId, { limit: 1, after: null, messageId });
  const row = rows[0];
  if (!row) throw new Error(`message ${messageId} is gone`);
  return row;
}

async function timelineRows(
  { db, by }: Look,
  ticketId: string,
  { limit, after, messageId }: { limit: number; after: readonly unknown[] | null; messageId?: string },
): Promise<Row[]> {
  const staff = isStaff(by);
  const beyond = (table: 'm' | 'e') =>
    after ? sql`and (${sql.ref(`${table}.at`)}, ${sql.ref(`${table}.id`)}) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<Row>`
    select l.id, l.at, l.type, l.kind, case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as author,
      l.author_tier, l.visibility, l.body, l.data, l.bridge,
      coalesce((select json_agg(${attachmentJson} order by f.at, f.id) from attachment f where l.type = 'message' and f.message_id = l.id), '[]') as attachments
    from (
      (select m.id, m.at, 'message' as type, 'message' as kind, m.author_id, m.author_tier, m.visibility, m.body, '{}'::jsonb as data, ${staff ? sql`m.bridge_id` : sql`null::uuid`} as bridge
        from message m where m.ticket_id = ${ticketId} ${staff ? sql`` : sql`and m.visibility = 'public'`}
        ${messageId ? sql`and m.id = ${messageId}` : sql``} ${beyond('m')} order by m.at, m.id limit ${limit})
      union all
      (select e.id, e.at, 'event', e.kind, e.actor_id, null, case when e.is_public then 'public' else 'internal' end, null, e.data, ${staff ? sql`e.bridge_id` : sql`null::uuid`}
        from event e where e.ticket_id = ${ticketId} and e.kind not in ('ticket-replied', 'ticket-noted')
        ${messageId ? sql`and false` : sql``} ${staff ? sql`` : sql`and e.is_public`} ${beyond('e')} order by e.at, e.id limit ${limit})
    ) l left join person p on p.id = l.author_id
    order by l.at, l.id limit ${limit}`.execute(db);
  return rows;
}

function forRequester(row: Row, shown: readonly string[]): Row {
  if (row.type === 'message') return row;
  return { ...row, author: null, data: Object.fromEntries(Object.entries(row.data).filter(([key]) => shown.includes(key))) };
}
