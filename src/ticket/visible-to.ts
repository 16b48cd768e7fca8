import { type RawBuilder, sql } from 'kysely';
import type { Actor, DeskActor } from '../identity/act.ts';
import { isStaff, practiserOf } from '../identity/act.ts';
import type { Realm } from '../identity/realm.ts';
import type { Db } from '../platform/database.ts';
import { isOwn } from './whose.ts';

/** Who looks, and where; or the desk itself, which is told of a ticket by its id and is bound by neither. */
export type Looker = { by: Actor; realm: Realm } | { by: DeskActor };
export type SightFacts = { realm: Realm; requesterId: string; practisedBy: string | null };

/**
 * The one door: the tickets `t` that may be seen by whoever looks. What hangs on a ticket (messages, hops, clocks, files,
 * notices, figures) is seen through it. A further reason to see a ticket or not is one more clause here, and in `maySee`.
 */
export function visibleTo(looker: Looker): RawBuilder<boolean> {
  if (isDesk(looker)) return sql`true`;
  const practised = looker.realm === 'practice' ? sql` and t.practised_by = ${practiserOf(looker.by)}` : sql``;
  return isStaff(looker.by) ? sql`(${inRealm(looker)}${practised})` : sql`(${inRealm(looker)}${practised} and ${requestedBy(looker.by)})`;
}

/** The same of one ticket that is at hand already. A test holds the two together. */
export function maySee(looker: Looker, ticket: SightFacts): boolean {
  if (isDesk(looker)) return true;
  if (ticket.realm === 'practice' && ticket.practisedBy !== practiserOf(looker.by)) return false;
  return ticket.realm === looker.realm && (isStaff(looker.by) || isOwn(looker.by, ticket));
}

function isDesk(looker: Looker): looker is { by: DeskActor } {
  return looker.by.kind === 'desk';
}

/** What `maySee` looks at. */
export async function sightFactsOf(db: Db, ticketId: string): Promise<SightFacts | null> {
  const { rows } = await sql<SightFacts>`select t.realm, t.requester_id, t.practised_by from ticket t where t.id = ${ticketId}`.execute(db);
  return rows[0] ?? null;
}

/** For figures: they count every ticket `t` of a realm, whoever reads them. Written out, because the planner knows how many are of each. */
export function inRealm({ realm }: { realm: Realm }): RawBuilder<boolean> {
  return sql`t.realm = ${sql.lit(realm)}`;
}

export function requestedBy({ id }: { id: string }): RawBuilder<boolean> {
  return sql`t.requester_id = ${id}`;
}
