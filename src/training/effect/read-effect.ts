import { type RawBuilder, sql } from 'kysely';
import { daysAfter } from '../../calendar/days.ts';
import type { Look } from '../../identity/act.ts';
import { covers } from '../../plan/rules/training.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import { ISSUE_AREAS, type IssueArea } from '../../plan/words.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Refusal } from '../../platform/outcome.ts';
import { ENOUGH } from '../../platform/statistics.ts';
import { inRealm } from '../../ticket/visible-to.ts';
import { figuresForbid } from '../may-see-figures.ts';
import { beforeAndAfter, type Handled, peopleIn } from '../rules/before-and-after.ts';
import { EFFECT_RULE } from '../words.ts';
import { type Attended, lastOfEach, whoAttended } from './attended.ts';
import type { readTrainingEffect as contract, EffectOfArea, TrainingEffect } from './contract.ts';

/** The newest of each side: more would say the same, later. */
const OF_SIDE_MAX = 1_000;
const SHOWN_MAX = 50;

/** What the tickets of those who attended came to before and after: by area, each person beside themselves, and never that the one caused the other. */
export async function readTrainingEffect(look: Look, { area }: InputOf<typeof contract>): Promise<TrainingEffect | Refusal> {
  const forbidden = figuresForbid(look.by, await planOfVersion(look.db, look.planVersion));
  if (forbidden) return forbidden;
  const { attended, nextSettlesAt } = await whoAttended(look);
  const { windowDays, followUpDays, settledDays, peopleMin } = EFFECT_RULE;
  return {
    rule: { windowDays, followUpDays, settledDays, peopleMin, enough: ENOUGH },
    nextSettlesAt: nextSettlesAt?.toISOString() ?? null,
    areas: await areasOf(look, attended),
    effect: area === undefined ? null : await effectOf(look, area, lastOfEach(attended.filter(({ programme }) => covers(programme, area)))),
  };
}

async function effectOf(look: Look, area: IssueArea, attended: readonly Attended[]): Promise<EffectOfArea> {
  const tickets = await ticketsOf(look, area, attended);
  const sessions = Map.groupBy(attended, ({ session }) => session.id);
  const shown = (isAfter: boolean) =>
    tickets
      .filter((one) => one.isAfter === isAfter)
      .slice(0, SHOWN_MAX)
      .map(({ id, number }) => ({ id, number: Number(number) }));
  return {
    area,
    sessions: [...sessions.values()].flatMap((people) => {
      const [first] = people;
      return first ? [{ ...first.session, startedAt: first.session.startedAt.toISOString(), people: people.length }] : [];
    }),
    people: peopleIn(tickets),
    measures: beforeAndAfter(tickets),
    counted: { before: shown(false), after: shown(true) },
  };
}

/**
 * What those people did first with each ticket of a tier, just before or just after: handed it up, solved or resolved it. What was so lately
 * that it could still be sent back or opened again does not count.
 */
function doneBy(attended: readonly Attended[], at: Date): RawBuilder<unknown> {
  const { windowDays, followUpDays } = EFFECT_RULE;
  const spans = attended.flatMap(({ person, tier, programme, began, ended }) => {
    const last = Math.min(daysAfter(ended, windowDays).getTime(), daysAfter(at, -followUpDays).getTime());
    const common = { person, tier, areas: programme.areas?.join(' ') ?? null };
    return [
      { ...common, isAfter: false, from: daysAfter(began, -windowDays), to: began },
      { ...common, isAfter: true, from: ended, to: new Date(last) },
    ];
  });
  const each = <T>(of: (span: (typeof spans)[number]) => T) => spans.map(of);
  const instants = (of: (span: (typeof spans)[number]) => Date) => each((span) => of(span).toISOString());
  return sql`select distinct on (a.person, a.tier, d.ticket_id) a.person, a.tier, a.is_after, a.areas, d.ticket_id, d.at
    from unnest(${each(({ person }) => person)}::uuid[], ${each(({ tier }) => tier)}::int[], ${each(({ isAfter }) => isAfter)}::boolean[],
        ${each(({ areas }) => areas)}::text[], ${instants(({ from }) => from)}::timestamptz[], ${instants(({ to }) => to)}::timestamptz[])
      as a (person, tier, is_after, areas, since, until)
    cross join lateral (
      select e.ticket_id, e.raised_at as at from escalation e
        where e.raised_by = a.person and e.raised_at >= a.since and e.raised_at < a.until and e.from_tier = a.tier
      union all select s.ticket_id, s.at from solution s
        where s.recorded_by = a.person and s.at >= a.since and s.at < a.until and s.tier = a.tier
      union all select r.ticket_id, r.at from resolution r
        where r.actor_id = a.person and r.at >= a.since and r.at < a.until and r.tier = a.tier) d
    order by a.person, a.tier, d.ticket_id, d.at`;
}

/** In which areas there is something to look at, and how much of it. */
async function areasOf(look: Look, attended: readonly Attended[]): Promise<TrainingEffect['areas']> {
  if (attended.length === 0) return [];
  const { rows } = await sql<{ area: IssueArea; before: number; after: number }>`
    with done as (${doneBy(lastOfEach(attended), look.at)})
    select t.issue_area as area, count(*) filter (where not d.is_after)::int as before, count(*) filter (where d.is_after)::int as after
    from done d join ticket t on t.id = d.ticket_id
    where ${inRealm(look)} and (d.areas is null or t.issue_area = any(string_to_array(d.areas, ' '))) group by t.issue_area`.execute(
    look.db,
  );
  return rows
    .toSorted((a, b) => ISSUE_AREAS.indexOf(a.area) - ISSUE_AREAS.indexOf(b.area))
    .map(({ area, before, after }) => ({ area, tickets: { before, after } }));
}

type Row = Handled & { id: string; number: string };

async function ticketsOf(look: Look, area: IssueArea, attended: readonly Attended[]): Promise<Row[]> {
  if (attended.length === 0) return [];
  const { followUpDays } = EFFECT_RULE;
  const followUp = sql`make_interval(days => ${followUpDays})`;
  const { rows } = await sql<Row>`
    with done as (${doneBy(attended, look.at)}), picked as (
      select d.*, t.number, row_number() over (partition by d.is_after order by d.at desc, t.id) as place
      from done d join ticket t on t.id = d.ticket_id where ${inRealm(look)} and t.issue_area = ${area}
    )
    select d.ticket_id as id, d.number, d.person, d.tier, d.is_after, u.was_handed_up, u.was_sent_back, r.at is not null as was_resolved,
      exists (select from event e where e.ticket_id = d.ticket_id and e.kind = 'ticket-reopened' and e.at >= r.at and e.at < r.at + ${followUp}) as was_reopened,
      (extract(epoch from d.at - (select max(h.at) from hop h where h.ticket_id = d.ticket_id and h.at <= d.at and h.to_tier = d.tier
        and h.from_tier is distinct from h.to_tier)) / 60)::int as minutes
    from picked d
    cross join lateral (select count(*) > 0 as was_handed_up,
        coalesce(bool_or(e.state = 'returned' and e.ended_at < e.raised_at + ${followUp}), false) as was_sent_back
      from escalation e where e.ticket_id = d.ticket_id and e.raised_by = d.person and e.from_tier = d.tier) u
    left join lateral (select min(r.at) as at from resolution r where r.ticket_id = d.ticket_id and r.actor_id = d.person and r.tier = d.tier
      and r.at < ${daysAfter(look.at, -followUpDays)}) r on true
    where d.place <= ${OF_SIDE_MAX} order by d.at desc, d.ticket_id`.execute(look.db);
  return rows;
}
