import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { passMarkOf } from '../plan/rules/training.ts';
import type { Programme } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { QuizLine } from './contract.ts';
import { quizStanding } from './quiz-standing.ts';
import { keeps } from './store.ts';

/** The quiz of each programme, by tier: those of the own tiers first. */
export async function listQuizzes(look: Look) {
  const plan = await planOfVersion(look.db, look.planVersion);
  const programmes = (plan.training?.programmes ?? []).toSorted(
    (a, b) => Number(isOwn(look, b)) - Number(isOwn(look, a)) || a.tier - b.tier,
  );
  const items: QuizLine[] = [];
  for (const programme of programmes) items.push(await lineOf(look, programme, keeps(look.by, plan, programme)));
  return { items };
}

const isOwn = ({ by }: Look, { tier }: Programme) => by.tiers.includes(tier);

async function lineOf(look: Look, programme: Programme, mayKeep: boolean): Promise<QuizLine> {
  const standing = await quizStanding(look.db, look.by.id, programme);
  return {
    programme: programme.id,
    name: textIn(programme.name, look.locale),
    tier: programme.tier,
    passMark: passMarkOf(programme),
    ...standing,
    mayKeep,
    toReview: mayKeep ? await toReview(look, programme.id) : 0,
  };
}

async function toReview({ db, by }: Look, programme: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from quiz_attempt
    where programme = ${programme} and state = 'in-review' and person_id <> ${by.id}`.execute(db);
  return rows[0]?.count ?? 0;
}
