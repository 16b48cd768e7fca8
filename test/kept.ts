import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/types.generated.ts';
import type { Desk } from '../src/app/desk.ts';
import { HELD_COLUMNS, held } from '../src/ticket/held.ts';

/** What a ticket `t` keeps in its own row, and the source that it must agree with. */
export const KEPT = {
  bounces: `(select count(*) from hop h where h.ticket_id = t.id and h.kind in ('returned', 'reclaimed') and h.from_tier <> 4)`,
  due_at: '(select min(c.due_at) from clock c where c.ticket_id = t.id and c.ended_at is null and c.paused_at is null)',
  is_confirmed: `(t.status in ('resolved', 'closed') and exists (
    select from confirmation c where c.ticket_id = t.id and c.solved and c.at >= t.resolved_at))`,
  open_hand_offs: `coalesce((
    select jsonb_agg(jsonb_build_object('id', e.id, 'state', e.state, 'fromTier', e.from_tier, 'toTier', e.to_tier, 'raisedBy', e.raised_by)
      order by e.raised_at, e.id)
    from escalation e where e.ticket_id = t.id and e.state in ('raised', 'accepted')), '[]')`,
  open_relays: `coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'tier', r.tier, 'state', r.state, 'solverTier', s.tier) order by r.tier desc)
    from relay r join solution s on s.id = r.solution_id
    where r.ticket_id = t.id and r.state in ('held', 'sent', 'questioned')), '[]')`,
  answer_owed_since: `(select min(e.at) from event e where e.ticket_id = t.id
    and (e.kind = 'ticket-reopened' and e.data ->> 'because' = 'requester' or e.kind = 'ticket-replied' and (e.data ->> 'fromRequester')::boolean)
    and e.seq > coalesce((select max(a.seq) from event a where a.ticket_id = t.id and (a.kind in ('ticket-resolved', 'ticket-closed')
      or a.kind = 'ticket-confirmed' and (a.data ->> 'solved')::boolean or a.kind = 'ticket-replied' and not (a.data ->> 'fromRequester')::boolean)), -1))`,
  handed_up_by: `coalesce((select array_agg(distinct h.actor_id order by h.actor_id) from hop h
    where h.ticket_id = t.id and h.kind = 'escalated' and h.actor_id is not null), '{}')`,
  reopened_at: `(select max(e.at) from event e where e.ticket_id = t.id and e.kind = 'ticket-reopened'
    and e.seq > coalesce((select max(a.seq) from event a where a.ticket_id = t.id and a.kind in ('ticket-resolved', 'ticket-closed')), -1))`,
  vendor_case: `(
    select jsonb_build_object('id', v.id, 'keeperTier', v.keeper_tier) from vendor_case v where v.ticket_id = t.id and v.answered_at is null)`,
} as const;

/** What some ticket, or this one, keeps otherwise than its source says: the number of the ticket, the column, and both. */
export async function notKept(db: Kysely<DB>, ticketId: string | null = null): Promise<string[]> {
  const columns = Object.entries(KEPT).map(
    ([
      column,
      source,
    ]) => sql`select t.number || ' ' || ${sql.lit(column)} || ': ' || coalesce(t.${sql.raw(column)}::text, 'null') || ' for '
      || coalesce((${sql.raw(source)})::text, 'null') as what
      from ticket t where (t.id = ${ticketId} or ${ticketId}::uuid is null) and t.${sql.raw(column)} is distinct from ${sql.raw(source)}`,
  );
  const { rows } = await sql<{ what: string }>`${sql.join(columns, sql` union all `)}`.execute(db);
  return rows.map(({ what }) => what);
}

/** From now on, what a transaction holds of a ticket otherwise than the row says when its event is recorded; to be filled. */
export function watchHeld(desk: Desk): string[] {
  const otherwise: string[] = [];
  const { within } = desk.consequences;
  desk.consequences.within = async (act, event) => {
    if (event.ticketId) {
      const row = await act.db.selectFrom('ticket').select(HELD_COLUMNS).where('id', '=', event.ticketId).executeTakeFirstOrThrow();
      const kept = held(act.db, event.ticketId);
      if (JSON.stringify(kept) !== JSON.stringify(row)) otherwise.push(`${event.kind}: ${JSON.stringify(kept)} for ${JSON.stringify(row)}`);
    }
    await within(act, event);
  };
  return otherwise;
}
