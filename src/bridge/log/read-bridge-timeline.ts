import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { readCursor, toPage } from '../../platform/http/cursor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { visibleTo } from '../../ticket/visible-to.ts';
import { findBridge } from '../store.ts';
import type { BridgeEntry, readBridgeTimeline as contract } from './contract.ts';

type Row = Omit<BridgeEntry, 'at'> & { at: Date; seq: number };

/** Everything that happened on a bridge, oldest first: what was done in its room, and to tickets from there. */
export async function readBridgeTimeline(look: Look, { id, limit = 100, cursor, pinned = false }: InputOf<typeof contract>) {
  const bridge = await findBridge(look.db, id);
  if (isRefusal(bridge)) return bridge;
  const after = cursor ? readCursor(cursor, 1) : null;
  if (isRefusal(after)) return after;
  const { rows } = await sql<Row>`
    select e.id, e.kind, e.at, e.data,
      (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = e.actor_id) as by,
      case when t.id is not null then json_build_object('id', t.id, 'number', t.number) end as ticket,
      (select json_build_object('title', n.title, 'at', n.at, 'by', json_build_object('id', p.id, 'name', p.name))
        from bridge_pin n join person p on p.id = n.pinned_by where n.bridge_id = ${id} and n.event_id = e.id) as pin
    from event e left join ticket t on t.id = e.ticket_id and ${visibleTo(look)}
    where e.bridge_id = ${id} and (e.ticket_id is null or t.id is not null) and ${after ? sql`e.id > ${after[0]}::uuid` : sql`true`}
      and ${pinned ? sql`exists (select from bridge_pin n where n.bridge_id = ${id} and n.event_id = e.id)` : sql`true`}
    order by e.id limit ${limit + 1}`.execute(look.db);
  return toPage(rows, limit, (row) => [row.id]);
}
