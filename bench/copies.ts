import type pg from 'pg';
import { KEPT } from '../test/kept.ts';

/** The tables that hold a ticket's rows, in the order in which they refer to each other, and how a row is found. */
const TABLES = [
  { table: 'ticket', of: 'r.id = t.id' },
  { table: 'hop', of: 'r.ticket_id = t.id' },
  { table: 'message', of: 'r.ticket_id = t.id' },
  { table: 'escalation', of: 'r.ticket_id = t.id' },
  { table: 'solution', of: 'r.ticket_id = t.id' },
  { table: 'relay', of: 'r.ticket_id = t.id' },
  { table: 'clock', of: 'r.ticket_id = t.id' },
  { table: 'resolution', of: 'r.ticket_id = t.id' },
  { table: 'confirmation', of: 'r.ticket_id = t.id' },
  { table: 'event', of: 'r.ticket_id = t.id' },
  { table: 'reaction_done', of: 'r.event_id in (select id from event where ticket_id = t.id)' },
  { table: 'notice', of: 'r.ticket_id = t.id' },
] as const;
/** Refer to rows of the same ticket, and so to their copies. */
const OWN_IDS = ['id', 'ticket_id', 'subject_id', 'solution_id', 'event_id'];
const MINUTES_BETWEEN = 13;

/**
 * Tells a told story again and again, by as many statements as there are tables: every copy is a ticket of its own, earlier
 * than the one before, of another requester. Ids stay in time order, as the desk makes them. Gives back the copies' ids.
 */
export async function copyTicket(client: pg.Client, ticketId: string, count: number): Promise<string[]> {
  await client.query(COPY_ID);
  // A copy refers to what its pattern refers to, or to rows of its own: checking each again doubles the time.
  await client.query('set session_replication_role = replica');
  let ids: string[] = [];
  for (const { table, of } of TABLES) {
    const columns = await columnsOf(client, table);
    const { rows } = await client.query<{ id: string }>(
      `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
       select ${columns.map(copyOf).join(', ')}
       from ticket t join ${table} r on ${of}, generate_series($2::int, 1, -1) as n,
         lateral (select n * interval '${MINUTES_BETWEEN} minutes' as earlier) e
       where t.id = $1 ${table === 'ticket' ? 'returning id' : ''}`,
      [ticketId, count],
    );
    if (table === 'ticket') ids = rows.map(({ id }) => id);
  }
  // What a ticket keeps of its other rows names their ids: the copies' are others.
  const kept = Object.entries(KEPT).map(([column, source]) => `${column} = ${source}`);
  await client.query(`update ticket t set ${kept.join(', ')} where t.id = any($1)`, [ids]);
  return ids;
}

type Column = { name: string; type: string };

async function columnsOf(client: pg.Client, table: string): Promise<Column[]> {
  // What the database makes itself, numbers among it, it makes again.
  const { rows } = await client.query<Column>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`,
    [table],
  );
  return rows;
}

const REQUESTERS = `(select array_agg(id order by id) from person where role = 'requester')`;
const NEXT_REQUESTER = `${REQUESTERS}[1 + n % cardinality(${REQUESTERS})]`;

function copyOf({ name, type }: Column): string {
  if (OWN_IDS.includes(name)) return `pg_temp.copy_id(r.${name}, n, earlier)`;
  // Any other id is a person's: what the requester did, the next requester does.
  if (type === 'uuid') return `case when r.${name} = t.requester_id then ${NEXT_REQUESTER} else r.${name} end`;
  if (type.startsWith('timestamp')) return `r.${name} - earlier`;
  if (name === 'device_name') return `'LAPTOP-' || lpad(n::text, 4, '0')`;
  return `r.${name}`;
}

/** The time of the id goes with the copy's; the rest is drawn from both, so that rows of one copy find each other. */
const COPY_ID = `create or replace function pg_temp.copy_id(old uuid, n int, earlier interval) returns uuid language sql immutable as $$
  select case when old is null then null else (
    lpad(to_hex(('x' || substr(replace(old::text, '-', ''), 1, 12))::bit(48)::bigint - (extract(epoch from earlier) * 1000)::bigint), 12, '0')
    || '7' || substr(md5(old::text || n), 1, 3) || '8' || substr(md5(old::text || n), 4, 15))::uuid end $$`;
