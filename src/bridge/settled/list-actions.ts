import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { readCursor, toPage } from '../../platform/http/cursor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { visibleTo } from '../../ticket/visible-to.ts';
import type { Action } from '../contract.ts';
import { ACTION } from '../read-bridge.ts';
import type { listActions as contract } from './contract.ts';

/** What was promised on bridges: what is open by its day, what is done by when it was made, newest first. */
export async function listActions(look: Look, { state = 'open', owner, limit = 50, cursor }: InputOf<typeof contract>) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const of = owner === undefined ? sql`true` : sql`a.owner_id = ${owner === 'me' ? look.by.id : owner}`;
  const isOpen = state === 'open';
  const { rows } = await sql<{ action: Action; place: string }>`
    select ${ACTION} as action, ${isOpen ? sql`a.due_on::text` : sql`a.id::text`} as place
    from bridge_action a join person p on p.id = a.owner_id left join ticket t on t.id = a.ticket_id and ${visibleTo(look)}
    where a.state = ${state} and ${of} and ${
      !after ? sql`true` : isOpen ? sql`(a.due_on, a.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql`a.id < ${after[1]}::uuid`
    }
    order by ${isOpen ? sql`a.due_on, a.id` : sql`a.id desc`} limit ${limit + 1}`.execute(look.db);
  const page = toPage(rows, limit, ({ action, place }) => [place, action.id]);
  return { items: page.items.map(({ action }) => action), nextCursor: page.nextCursor };
}
