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
/** So many tickets of an area are looked through, the newest. */
const TICKETS_MAX = 20_000;

/** What the tickets of those who attended came to before and after: by area, each person beside themselves, and never that the one caused the other. */
export async function readTrainingEffect(look: Look, { area }: InputOf<typeof contract>): Promise<TrainingEffect | Refusal> {
  const forbidden = figuresForbid(look.by, await planOfVersion(look.db, look.planVersion));
  if (forbidden) return forbidden;
  const { attended, nextSettlesAt } = await whoAttended(look);
  const { windowDays, followUpDays, settledDays, peopleMin } = EFFECT_RULE;
  return {
    rule: { windowDays, followUpDays, settledDays, peopleMin, enough: ENOUGH },
    nextSettlesAt: nextSettlesAt?.toISOString() ?? null,
    areas: ISSUE_AREAS.filter((one) => attended.some(({ programme }) => covers(programme, one))),
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

/** The weeks before and after of each, as columns; what was so lately that it could still be sent back or opened again does not count. */
function spansOf(attended: readonly Attended[], at: Date) {
  const { windowDays, followUpDays } = EFFECT_RULE;
  const spans = attended.flatMap(({ person, tier, began, ended }) => {
    const last = Math.min(daysAfter(ended, windowDays).getTime(), daysAfter(at, -followUpDays).getTime());
    return [
      { person, tier, isAfter: false, from: daysAfter(began, -windowDays), to: began },
      { person, tier, isAfter: true, from: ended, to: new Date(last) },
    ];
  });
  const each = <T>(of: (span: (typeof spans)[number]) => T) => spans.map(of);
  const rows: RawBuilder<unknown> = sql`unnest(${each(({ person }) => person)}::uuid[], ${each(({ tier }) => tier)}::int[],
    ${each(({ isAfter }) => isAfter)}::boolean[], ${each(({ from }) => from.toISOString())}::timestamptz[],
    ${each(({ to }) => to.toISOString())}::timestamptz[]) as a (person, tier, is_after, since, until)`;
  return { rows, since: spans.map(({ from }) => from).toSorted((one, other) => one.getTime() - other.getTime())[0] ?? at };
}

type Row = Handled & { id: string; number: string };

/**
 * The tickets of an area with what those people did first on each in their tier: handed it up, solved or resolved it. Whoever did something
 * with a ticket has changed it, so the newest ones of the area hold all of them.
 */
async function ticketsOf(look: Look, area: IssueArea, attended: readonly Attended[]): Promise<Row[]> {
  if (attended.length === 0) return [];
  const { followUpDays } = EFFECT_RULE;
  const followUp = sql`make_interval(days => ${followUpDays})`;
  const { rows: spans, since } = spansOf(attended, look.at);
  const { rows } = await sql<Row>`
    with of_area as materialized (
      select t.id, t.number from ticket t where ${inRealm(look)} and t.issue_area = ${area} and t.updated_at >= ${since}
      order by t.updated_at desc limit ${TICKETS_MAX}
    ), done as (
      select distinct on (a.person, a.tier, t.id) a.person, a.tier, a.is_after, t.id, t.number, d.at
      from of_area t cross join lateral (
        select e.raised_by as person, e.from_tier as tier, e.raised_at as at from escalation e where e.ticket_id = t.id
        union all select s.recorded_by, s.tier, s.at from solution s where s.ticket_id = t.id
        union all select r.actor_id, r.tier, r.at from resolution r where r.ticket_id = t.id) d
      join ${spans} on a.person = d.person and a.tier = d.tier and d.at >= a.since and d.at < a.until
      order by a.person, a.tier, t.id, d.at
    ), picked as (select d.*, row_number() over (partition by d.is_after order by d.at desc, d.id) as place from done d)
    select d.id, d.number, d.person, d.tier, d.is_after, u.was_handed_up, u.was_sent_back, r.at is not null as was_resolved,
      exists (select from event e where e.ticket_id = d.id and e.kind = 'ticket-reopened' and e.at >= r.at and e.at < r.at + ${followUp}) as was_reopened,
      (extract(epoch from d.at - (select max(h.at) from hop h where h.ticket_id = d.id and h.at <= d.at and h.to_tier = d.tier
        and h.from_tier is distinct from h.to_tier)) / 60)::int as minutes
    from picked d
    cross join lateral (select count(*) > 0 as was_handed_up,
        coalesce(bool_or(e.state = 'returned' and e.ended_at < e.raised_at + ${followUp}), false) as was_sent_back
      from escalation e where e.ticket_id = d.id and e.raised_by = d.person and e.from_tier = d.tier) u
    left join lateral (select min(r.at) as at from resolution r where r.ticket_id = d.id and r.actor_id = d.person and r.tier = d.tier
      and r.at < ${daysAfter(look.at, -followUpDays)}) r on true
    where d.place <= ${OF_SIDE_MAX} order by d.at desc, d.id`.execute(look.db);
  return rows;
}
