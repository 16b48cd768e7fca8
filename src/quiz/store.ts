import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { may } from '../identity/roles.ts';
import { isTrainerByPlan, leadsTier, programmeOf } from '../plan/rules/training.ts';
import type { PlanDocument, Programme } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Db } from '../platform/database.ts';
import { refuse } from '../platform/outcome.ts';
import { shippedQuestions } from './bank.ts';
import type { Drawn } from './draw.ts';
import type { Answer } from './mark.ts';
import type { Question } from './question.ts';
import type { AttemptState } from './words.ts';

export type AttemptRow = {
  id: string;
  personId: string;
  personName: string;
  programme: string;
  tier: number;
  planVersion: number;
  passMark: number;
  drawn: Drawn[];
  startedAt: Date;
  answers: Answer[] | null;
  answeredAt: Date | null;
  score: number | null;
  state: AttemptState;
};

type Seen = Pick<Look, 'db' | 'by' | 'planVersion'>;

/** The programme in force, and whether whoever looks keeps its quiz: trainers by the plan, leads of its tier, who looks after training. */
export async function quizOf({ db, by, planVersion }: Seen, id: string) {
  const plan = await planOfVersion(db, planVersion);
  const programme = programmeOf(plan, id);
  return programme ? { plan, programme, mayKeep: keeps(by, plan, programme) } : refuse('quiz-not-found');
}

export function keeps(by: Look['by'], plan: PlanDocument, { tier }: Pick<Programme, 'tier'>): boolean {
  return may(by.role, 'training:plan') || isTrainerByPlan(plan, by, tier) || leadsTier(plan, by, tier);
}

/** All that may be asked in a programme: what came with the desk for its tier, and what its trainers have written. */
export async function bankOf(db: Db, { id, tier, areas }: Pick<Programme, 'id' | 'tier' | 'areas'>) {
  const shipped = (await shippedQuestions(tier)).filter((one) => areas === undefined || one.areas.some((area) => areas.includes(area)));
  const own = await db
    .selectFrom('quizQuestion')
    .distinctOn('id')
    .select('question')
    .where('programme', '=', id)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  const out = await db.selectFrom('quizQuestionOut').select('questionId').where('programme', '=', id).execute();
  const gone = new Set(out.map(({ questionId }) => questionId));
  const kept = (question: Question, isShipped: boolean) => ({ question, isShipped, isOut: gone.has(question.id) });
  return [...own.map(({ question }) => kept(question as Question, false)), ...shipped.map((question) => kept(question, true))];
}

const ATTEMPT = sql`a.id, a.person_id, p.name as person_name, a.programme, a.tier, a.plan_version, a.pass_mark, a.drawn, a.started_at,
  a.answers, a.answered_at, a.score::float8 as score, a.state`;

export async function attemptById(db: Db, id: string, { isLocked = false } = {}): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select ${ATTEMPT} from quiz_attempt a join person p on p.id = a.person_id where a.id = ${id}
    ${isLocked ? sql`for no key update of a` : sql``}`.execute(db);
  return rows[0];
}

/** What somebody has tried in a programme, the last first. */
export async function attemptsBy(db: Db, { person, programme }: { person: string; programme: string }): Promise<AttemptRow[]> {
  const { rows } = await sql<AttemptRow>`
    select ${ATTEMPT} from quiz_attempt a join person p on p.id = a.person_id
    where a.person_id = ${person} and a.programme = ${programme} order by a.id desc limit 100`.execute(db);
  return rows;
}

/** Attempts that wait to be read, those that wait longest first. */
export async function attemptsToReview(db: Db, programme: string): Promise<AttemptRow[]> {
  const { rows } = await sql<AttemptRow>`
    select ${ATTEMPT} from quiz_attempt a join person p on p.id = a.person_id
    where a.programme = ${programme} and a.state = 'in-review' order by a.answered_at, a.id limit 100`.execute(db);
  return rows;
}

/** How many tries were granted since an instant. */
export async function grantsSince(db: Db, { person, programme, since }: { person: string; programme: string; since: Date | null }) {
  const { count } = await db
    .selectFrom('quizGrant')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('personId', '=', person)
    .where('programme', '=', programme)
    .$if(since !== null, (query) => query.where('at', '>', since as Date))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whoever reads what was written in a tier: who works in a team that trains it, and who leads a team of it. */
export async function keepersOf(db: Db, plan: PlanDocument, tier: number): Promise<string[]> {
  const trainers = (plan.training?.trainers ?? [])
    .filter(({ trains }) => (trains as readonly number[]).includes(tier))
    .map(({ team }) => team);
  const own = (plan.teams ?? []).filter((team) => team.tier === tier).map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from person p join team_member m on m.person_id = p.id
    where p.deactivated_at is null and p.role <> 'requester'
      and (m.team = any(${trainers}) or (m.is_lead and m.team = any(${own}))) limit 100`.execute(db);
  return rows.map(({ id }) => id);
}
