import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { attemptsOf, passMarkOf } from '../plan/rules/training.ts';
import type { Programme } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { triesOf } from './attempts-left.ts';
import type { QuizLine } from './contract.ts';
import { attemptsBy, bankOf, grantsSince, keeps } from './store.ts';
import { DRAWN_TOTAL } from './words.ts';

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
  const mine = await attemptsBy(look.db, { person: look.by.id, programme: programme.id });
  const { used, since } = triesOf(mine);
  const attempts = attemptsOf(programme) + (await grantsSince(look.db, { person: look.by.id, programme: programme.id, since }));
  const asked = (await bankOf(look.db, programme)).filter(({ isOut }) => !isOut).length;
  const last = mine.find(({ state }) => state !== 'open');
  return {
    programme: programme.id,
    name: textIn(programme.name, look.locale),
    tier: programme.tier,
    questions: Math.min(asked, DRAWN_TOTAL),
    passMark: passMarkOf(programme),
    attempts,
    attemptsLeft: Math.max(0, attempts - used),
    open: mine.find(({ state }) => state === 'open')?.id ?? null,
    last: last?.answeredAt ? { id: last.id, state: last.state, score: last.score ?? 0, at: last.answeredAt.toISOString() } : null,
    passedAt: since?.toISOString() ?? null,
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
