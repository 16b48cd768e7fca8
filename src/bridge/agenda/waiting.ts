import { type RawBuilder, sql } from 'kysely';
import type { Act, DeskAct } from '../../identity/act.ts';
import type { Priority } from '../../plan/words.ts';
import { inRealm } from '../../ticket/visible-to.ts';
import type { BridgeRow } from '../store.ts';
import type { AgendaSource } from '../words.ts';

/** A ticket counts as at risk when a promise to its user falls due before so long. */
const AT_RISK_MINUTES = 60;
/** More of one kind than a call can look at. */
const EACH_MAX = 100;
const BOUNCES_MIN = 2;
/** Further back nobody has held a call for a month. */
const CALLS_BACK_MAX = 30;

/** Something that waits for several tiers, and why. */
export type Waiting = {
  source: AgendaSource;
  ticketId: string | null;
  errorCode: string | null;
  actionId: string | null;
  carriedFrom: string | null;
  title: string | null;
  ownerTier: number | null;
  priority: Priority;
  affected: number;
  since: Date;
  bounces: number;
};

/** `except`: phases whose tickets a call of their own takes up. `since`: what was seen by then is not new. */
type Scope = { except: readonly string[]; since: Date; actionsOf: RawBuilder<unknown>; bridge: string; carriedFrom: readonly string[] };

/** All that waits within a scope, in one statement: each kind by an index of its own, and bounded. */
export async function waitingFor({ db, at }: Act | DeskAct, { except, since, actionsOf, bridge, carriedFrom }: Scope): Promise<Waiting[]> {
  const soon = new Date(at.getTime() + AT_RISK_MINUTES * 60_000);
  const open = sql`${inRealm({ realm: 'real' })} and t.status <> 'closed' and t.status <> 'resolved'
    and coalesce(t.phase, '') <> all(${[...except]}::text[])`;
  const ofTicket = (source: RawBuilder<unknown>, tier: RawBuilder<unknown>, since: RawBuilder<unknown>) =>
    sql`${source} as source, t.id as ticket_id, null::text as error_code, null::uuid as action_id, null::uuid as carried_from, null::text as title,
      ${tier}::smallint as owner_tier, t.priority, t.affected, ${since} as since, t.bounces`;
  const { rows } = await sql<Waiting>`
    (select ${ofTicket(sql`'hand-off'`, sql`e.to_tier`, sql`e.raised_at`)}
      from escalation e join ticket t on t.id = e.ticket_id where e.state = 'raised' and ${open} order by e.raised_at limit ${EACH_MAX})
    union all
    (select ${ofTicket(sql`case when l.state = 'sent' then 'relay' else 'relay-question' end`, sql`case when l.state = 'sent' then l.tier else s.tier end`, sql`l.sent_at`)}
      from relay l join ticket t on t.id = l.ticket_id join solution s on s.id = l.solution_id
      where l.state in ('sent', 'questioned') and ${open} order by l.sent_at limit ${EACH_MAX})
    union all
    (select ${ofTicket(sql`case when e.state = 'returned' then 'returned' else 'bounces' end`, sql`t.tier`, sql`coalesce(e.ended_at, t.created_at)`)}
      from ticket t left join lateral (
        select e.state, e.ended_at from escalation e where e.ticket_id = t.id order by e.raised_at desc limit 1) e on true
      where t.bounces > 0 and ${open} and (e.state = 'returned' or t.bounces >= ${BOUNCES_MIN}) order by t.updated_at desc limit ${EACH_MAX})
    union all
    (select ${ofTicket(sql`'promise'`, sql`t.tier`, sql`t.created_at`)}
      from ticket t where coalesce(t.due_at, 'infinity'::timestamptz) < ${soon} and ${open}
      order by coalesce(t.due_at, 'infinity'::timestamptz) limit ${EACH_MAX})
    union all
    (select 'new-code', null, t.error_code, null, null, null, null, 'normal', count(*)::int, min(t.created_at), 0
      from ticket t where t.error_code is not null and t.created_at > ${since} and ${open}
        and not exists (select from ticket o where o.error_code = t.error_code and o.created_at <= ${since})
      group by t.error_code order by count(*) desc limit 20)
    union all
    (select 'action', a.ticket_id, null, a.id, null, a.text, null, 'normal', 1, a.made_at, 0
      from bridge_action a join bridge b on b.id = a.bridge_id where a.state = 'open' and a.bridge_id <> ${bridge} and ${actionsOf} order by a.due_on limit ${EACH_MAX})
    union all
    (select 'carried', i.ticket_id, i.error_code, i.action_id, i.id, i.title, i.owner_tier, coalesce(t.priority, 'normal'), coalesce(t.affected, 1), i.added_at, coalesce(t.bounces, 0)
      from bridge_item i left join ticket t on t.id = i.ticket_id left join bridge_action a on a.id = i.action_id
      where i.bridge_id = any(${[...carriedFrom]}::uuid[]) and i.outcome = 'carried' and (t.id is null or ${open}) and a.state is distinct from 'done'
        and not exists (select from bridge_item c where c.carried_from = i.id and c.bridge_id <> ${bridge}) order by i.place limit ${EACH_MAX})`.execute(
    db,
  );
  return rows;
}

export type CallsBefore = { since: Date | null; carriedFrom: string[] };

/**
 * What came before a call of a series: the last one that was held, and all since then that were not, whose items have still to be looked
 * at. Series that have no call to come hand on what they left, so that nothing falls between two phases.
 */
export async function callsBefore(
  { db }: Act | DeskAct,
  { phase, startsAt, id }: Pick<BridgeRow, 'phase' | 'startsAt' | 'id'>,
): Promise<CallsBefore> {
  if (phase === null) return { since: null, carriedFrom: [] };
  const { rows } = await sql<{ id: string; startsAt: Date; isHeld: boolean }>`
    select b.id, b.starts_at, b.state = 'ended' as is_held from bridge b
    where b.kind = 'standing' and b.state in ('ended', 'missed', 'cancelled') and b.starts_at < ${startsAt} and b.id <> ${id}
      and (b.phase = ${phase} or not exists (select from bridge n where n.phase = b.phase and n.state in ('scheduled', 'live')))
    order by b.starts_at desc limit ${CALLS_BACK_MAX}`.execute(db);
  const held = rows.findIndex(({ isHeld }) => isHeld);
  const carrying = held < 0 ? rows : rows.slice(0, held + 1);
  return { since: rows[held]?.startsAt ?? null, carriedFrom: carrying.map((row) => row.id) };
}
