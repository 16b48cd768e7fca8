import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { spokenSteps } from '../../lab/result/spoken-steps.ts';
import type { Both } from '../../lab/scenario/schema.ts';
import type { ScoredStep } from '../../lab/scenario/score.ts';
import { type Draws, textOf } from '../../lab/scenario/texts.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { programmeOf } from '../../plan/rules/training.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { IssueArea } from '../../plan/words.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { Drawn } from '../../quiz/draw.ts';
import { marksOf } from '../../quiz/marks-of.ts';
import { visibleTo } from '../../ticket/visible-to.ts';
import { GAPS_OF_KIND_MAX } from '../words.ts';
import type { TrainingGap } from './contract.ts';

/** Of whom, and from when on. */
export type Asked = { person: string; since: Date };
export type Fact = TrainingGap & { areas: readonly IssueArea[] };

type OnTicket = { id: string; number: string; subject: string; area: IssueArea; tier: number; at: Date; points: (string | null)[] };

const ticketFact = (kind: TrainingGap['kind'], { id, number, subject, area, tier, at, points }: OnTicket): Fact => ({
  kind,
  at: at.toISOString(),
  tier,
  areas: [area],
  ticket: { id, number: Number(number), subject },
  attempt: null,
  points: points.flatMap((point) => point?.trim() || []),
});

/** One more than is shown tells that there is more. */
const LIMIT = sql.lit(GAPS_OF_KIND_MAX + 1);

/** Packets of theirs that the tier above sent back. */
export async function sentBack(look: Look, { person, since }: Asked): Promise<Fact[]> {
  const { rows } = await sql<OnTicket>`
    select t.id, t.number, t.subject, t.issue_area as area, e.from_tier::int as tier, e.ended_at as at,
      coalesce(e.return_missing, '{}') || array[e.return_note] as points
    from escalation e join ticket t on t.id = e.ticket_id
    where e.raised_by = ${person} and e.raised_at >= ${since} and e.state = 'returned' and ${visibleTo(look)}
    order by e.ended_at desc limit ${LIMIT}`.execute(look.db);
  return rows.map((row) => ticketFact('packet-sent-back', row));
}

/** Solutions of theirs about which a tier below had to ask. */
export async function questioned(look: Look, { person, since }: Asked): Promise<Fact[]> {
  const { rows } = await sql<OnTicket>`
    select t.id, t.number, t.subject, t.issue_area as area, s.tier::int as tier, q.asked_at as at, array[q.question] as points
    from solution s join ticket t on t.id = s.ticket_id join relay r on r.solution_id = s.id join relay_question q on q.relay_id = r.id
    where s.recorded_by = ${person} and s.at >= ${since} and q.asked_by is distinct from s.recorded_by and ${visibleTo(look)}
    order by q.asked_at desc limit ${LIMIT}`.execute(look.db);
  return rows.map((row) => ticketFact('relay-questioned', row));
}

/** Tickets that were opened again after they had resolved them, and nobody else since. */
export async function reopened(look: Look, { person, since }: Asked): Promise<Fact[]> {
  const { rows } = await sql<OnTicket>`
    select t.id, t.number, t.subject, t.issue_area as area, r.tier::int as tier, o.at, array[o.reason] as points
    from resolution r join ticket t on t.id = r.ticket_id
    cross join lateral (select e.at, e.data ->> 'reason' as reason from event e
      where e.ticket_id = r.ticket_id and e.kind = 'ticket-reopened' and e.at >= r.at order by e.at limit 1) o
    where r.actor_id = ${person} and r.at >= ${since} and ${visibleTo(look)}
      and not exists (select from resolution n where n.ticket_id = r.ticket_id and n.at > r.at and n.at <= o.at)
    order by o.at desc limit ${LIMIT}`.execute(look.db);
  return rows.map((row) => ticketFact('ticket-reopened', row));
}

type Practised = { id: string; title: Both; draws: Draws; area: IssueArea; tier: number; at: Date; steps: ScoredStep[] };

/** What was left out, or not yet right, in the last run of each scenario: whoever has done it better since need not hear of it. */
export async function fromLabs({ db, locale }: Look, { person, since }: Asked, sentences: Sentences): Promise<Fact[]> {
  const { rows } = await sql<Practised>`
    select distinct on (a.scenario_id) a.id, a.scenario -> 'title' as title, a.draws, a.area, a.tier::int as tier, a.finished_at as at, a.steps
    from lab_attempt a where a.person_id = ${person} and not a.is_trial and a.finished_at >= ${since}
    order by a.scenario_id, a.finished_at desc`.execute(db);
  return rows.flatMap(({ id, title, draws, area, tier, at, steps }) => {
    const attempt = { id, of: 'lab' as const, title: textOf(title, draws, locale) };
    const common = { at: at.toISOString(), tier, areas: [area], ticket: null, attempt };
    const open = steps.filter(({ state }) => state !== 'met');
    const said = (some: readonly ScoredStep[]) => spokenSteps(some, { sentences, draws, locale }).map(({ what, got }) => what || got);
    const [missed, other] = [said(open.filter(({ part }) => part === 'step')), said(open.filter(({ part }) => part !== 'step'))];
    return [
      ...(missed.length > 0 ? [{ ...common, kind: 'check-missed' as const, points: missed }] : []),
      ...(other.length > 0 ? [{ ...common, kind: 'lab-mistake' as const, points: other }] : []),
    ];
  });
}

type Tried = { id: string; programme: string; tier: number; at: Date; drawn: Drawn[] };

/** Questions that were not answered rightly in the last attempt at each quiz. */
export async function fromQuizzes({ db, locale }: Look, { person, since }: Asked, plan: PlanDocument): Promise<Fact[]> {
  const { rows } = await sql<Tried>`
    select distinct on (a.programme) a.id, a.programme, a.tier::int as tier, a.answered_at as at, a.drawn
    from quiz_attempt a where a.person_id = ${person} and a.answered_at >= ${since} order by a.programme, a.id desc`.execute(db);
  const marks = await marksOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, programme, tier, at, drawn }) => {
    const wrong = (marks.get(id) ?? []).filter(({ isRead, points }) => isRead && points < 1).map(({ question }) => question);
    const attempt = { id, of: 'quiz' as const, title: nameOf(plan, programme, locale) };
    return drawn
      .filter(({ question }) => wrong.includes(question.id))
      .map(({ question }) => ({
        kind: 'question-wrong' as const,
        at: at.toISOString(),
        tier,
        areas: question.areas,
        ticket: null,
        attempt,
        points: [question.ask[locale]],
      }));
  });
}

function nameOf(plan: PlanDocument, programme: string, locale: Locale): string {
  return textIn(programmeOf(plan, programme)?.name, locale) || programme;
}
