import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { bridgeSeries } from '../../plan/rules/bridge-series.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { ENOUGH } from '../../platform/statistics.ts';
import { inRealm } from '../../ticket/visible-to.ts';
import type { BridgePromise, Measure } from '../words.ts';
import { adviceOn, CALLS_LOOKED_AT, type Call } from './advice.ts';
import { type Again, type Case, compare, strataOf } from './compare.ts';
import type { BridgeEffect, readBridgeEffect as contract } from './contract.ts';

const PROMISE_OF: Record<Measure, BridgePromise> = {
  'minutes-to-cause': 'fast-identification',
  hops: 'fast-identification',
  bounced: 'learning',
  reopened: 'user-experience',
  'tier-1-again': 'learning',
};
/** The newest of each side: more would say the same, later. */
const OVER_MAX = 1_000;
const OTHERS_MAX = 3_000;
/** So many tickets of a phase are looked through, the newest, and so many that followed with the same code. */
const TICKETS_MAX = 20_000;
const OF_CODE_MAX = 200;

/** What bridges have done for the tickets of each phase that has some, or of one. */
export async function readBridgeEffect(look: Look, { phase }: InputOf<typeof contract>): Promise<BridgeEffect> {
  const plan = await planOfVersion(look.db, look.planVersion);
  const { rows } = await sql<{ phase: string; held: number; missed: number; first: Date }>`
    select b.phase, count(*) filter (where b.state = 'ended')::int as held, count(*) filter (where b.state = 'missed')::int as missed,
      min(b.starts_at) as first
    from bridge b where b.kind = 'standing' and b.state in ('ended', 'missed') and ${phase ? sql`b.phase = ${phase}` : sql`true`}
    group by b.phase order by first desc`.execute(look.db);
  return {
    enough: ENOUGH,
    phases: await Promise.all(
      rows.map(async ({ phase: id, held, missed }) => {
        const of = plan.phases?.find((one) => one.id === id);
        const [cases, again, calls] = await Promise.all([casesOf(look, id), againIn(look, id), lastCalls(look.db, id)]);
        const strata = strataOf(cases, () => 1);
        return {
          phase: id,
          name: { en: textIn(of?.name, 'en') || id, es: textIn(of?.name, 'es') || id },
          calls: { held, missed },
          tickets: {
            over: cases.filter(({ isOver }) => isOver).length,
            compared: strata.reduce((sum, { ones }) => sum + ones.length, 0),
            others: strata.reduce((sum, { others }) => sum + others.length, 0),
          },
          measures: compare(cases, again).map((one) => ({ ...one, promise: PROMISE_OF[one.measure] })),
          advice: adviceOn({ perWeek: (of && bridgeSeries(plan, of)?.days.length) ?? null, calls }),
        };
      }),
    ),
  };
}

/** The tickets `t` on which something came of a bridge: one that was only on an agenda, or was dropped from it, went over none. */
const wentOver = sql`select i.ticket_id from bridge_item i join bridge b on b.id = i.bridge_id
    where b.state = 'ended' and i.ticket_id is not null and i.outcome <> 'dropped' and (i.outcome <> 'carried' or i.focused_ms > 0)
  union select h.ticket_id from hop h where h.bridge_id is not null`;

function newestOf(look: Look, phase: string) {
  return sql`select t.id, t.issue_area, t.priority, t.bounces, t.created_at, t.status, t.error_code
    from ticket t where ${inRealm(look)} and t.phase = ${phase} order by t.created_at desc limit ${TICKETS_MAX}`;
}

async function casesOf(look: Look, phase: string): Promise<Case[]> {
  const { rows } = await sql<Case>`
    with over_bridge as (${wentOver}), newest as (${newestOf(look, phase)}), ended as (
      select t.id, t.issue_area, t.priority, t.bounces, t.created_at, t.status in ('resolved', 'closed') as is_resolved,
        t.id in (select ticket_id from over_bridge) as is_over
      from newest t where (t.status in ('resolved', 'closed') or exists (select from solution s where s.ticket_id = t.id))
    ), picked as (
      (select * from ended where is_over order by created_at desc limit ${OVER_MAX})
      union all
      (select e.* from ended e where not e.is_over
        and (e.issue_area, e.priority) in (select o.issue_area, o.priority from ended o where o.is_over) order by e.created_at desc limit ${OTHERS_MAX})
    )
    select p.is_over, p.is_resolved, p.issue_area as area, p.priority, p.bounces, h.hops, h.was_handed_up,
      round(extract(epoch from (select min(s.at) from solution s where s.ticket_id = p.id) - p.created_at) / 60)::int as minutes,
      exists (select from event e where e.ticket_id = p.id and e.kind = 'ticket-reopened') as was_reopened
    from picked p cross join lateral (
      select count(*) filter (where h.kind <> 'opened')::int as hops, coalesce(bool_or(h.kind = 'escalated'), false) as was_handed_up
      from hop h where h.ticket_id = p.id) h`.execute(look.db);
  return rows;
}

/**
 * Tickets with a code that had been solved in this phase before: over a bridge, or without one. A code that was ever solved over a bridge
 * counts there, from then on.
 */
async function againIn(look: Look, phase: string): Promise<Again> {
  const { rows } = await sql<{ isOver: boolean; all: number; byTier1: number }>`
    with over_bridge as (${wentOver}), newest as (${newestOf(look, phase)}), solved as (
      select t.error_code, s.at, t.id in (select ticket_id from over_bridge) as is_over
      from newest t join solution s on s.ticket_id = t.id where t.error_code is not null
    ), known as (
      select error_code, bool_or(is_over) as is_over, coalesce(min(at) filter (where is_over), min(at)) as since from solved group by error_code
    )
    select k.is_over, count(*)::int as "all",
      count(*) filter (where not exists (select from hop h where h.ticket_id = t.id and h.kind = 'escalated'))::int as by_tier1
    from known k cross join lateral (
      select t.id from ticket t where t.error_code = k.error_code and t.created_at > k.since and ${inRealm(look)} and t.status in ('resolved', 'closed')
      order by t.created_at limit ${OF_CODE_MAX}) t
    group by k.is_over`.execute(look.db);
  const side = (isOver: boolean) => {
    const { all = 0, byTier1 = 0 } = rows.find((row) => row.isOver === isOver) ?? {};
    return { all, byTier1 };
  };
  return { over: side(true), others: side(false) };
}

async function lastCalls(db: Db, phase: string): Promise<Call[]> {
  const { rows } = await sql<Call>`
    select b.state = 'ended' as is_held, i.items, i.carried, i.new_codes,
      array(select tier from unnest(b.tiers) as tier where tier < 4
        and not exists (select from bridge_attendance s where s.bridge_id = b.id and s.tier = tier.tier)) as missing_tiers
    from bridge b cross join lateral (
      select count(*) filter (where i.outcome <> 'dropped')::int as items, count(*) filter (where i.outcome = 'carried')::int as carried,
        count(*) filter (where i.source = 'new-code' and i.outcome <> 'dropped')::int as new_codes
      from bridge_item i where i.bridge_id = b.id) i
    where b.kind = 'standing' and b.phase = ${phase} and b.state in ('ended', 'missed') order by b.starts_at desc limit ${CALLS_LOOKED_AT}`.execute(
    db,
  );
  return rows;
}
