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
type Scope = { except: readonly string[]; since: Date; actionsOf: RawBuilder<unknown>; carriedFrom: string | null };

/** All that waits within a scope, in one statement: each kind by an index of its own, and bounded. */
export async function waitingFor({ db, at }: Act | DeskAct, { except, since, actionsOf, carriedFrom }: Scope): Promise<Waiting[]> {
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
      from bridge_action a join bridge b on b.id = a.bridge_id where a.state = 'open' and ${actionsOf} order by a.due_on limit ${EACH_MAX})
    union all
    (select 'carried', i.ticket_id, i.error_code, i.action_id, i.id, i.title, i.owner_tier, coalesce(t.priority, 'normal'), coalesce(t.affected, 1), i.added_at, coalesce(t.bounces, 0)
      from bridge_item i left join ticket t on t.id = i.ticket_id
      where i.bridge_id = ${carriedFrom} and i.outcome = 'carried' and (t.id is null or ${open}) order by i.place limit ${EACH_MAX})`.execute(
    db,
  );
  return rows;
}

/** The last call of the series, or of those without a series, before this one: what it carried over begins the next. */
export async function callBefore(
  { db }: Act | DeskAct,
  { phase, startsAt, id }: Pick<BridgeRow, 'phase' | 'startsAt' | 'id'>,
): Promise<{ id: string; startsAt: Date } | null> {
  if (phase === null) return null;
  const { rows } = await sql<{ id: string; startsAt: Date }>`
    select b.id, b.starts_at from bridge b
    where b.phase = ${phase} and b.kind = 'standing' and b.state in ('ended', 'missed') and b.starts_at < ${startsAt} and b.id <> ${id}
    order by b.starts_at desc limit 1`.execute(db);
  return rows[0] ?? null;
}
