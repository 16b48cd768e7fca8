import { sql } from 'kysely';
import type { Act } from '../identity/act.ts';
import { attemptsOf, passMarkOf } from '../plan/rules/training.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { attemptJson } from './attempt-json.ts';
import { triesOf } from './attempts-left.ts';
import type { startQuiz as contract } from './contract.ts';
import { draw } from './draw.ts';
import { attemptById, attemptsBy, bankOf, grantsSince, quizOf } from './store.ts';

/** Begins an attempt with questions of its own, or goes on with the one that is open, from whichever tab or device. */
export async function startQuiz(act: Act, { programme: id }: InputOf<typeof contract>) {
  const quiz = await quizOf(act, id);
  if (isRefusal(quiz)) return quiz;
  const { plan, programme } = quiz;
  // Of two at once, the second finds the first one's attempt.
  await sql`select from person where id = ${act.by.id} for no key update`.execute(act.db);
  const before = await attemptsBy(act.db, { person: act.by.id, programme: id });
  const open = before.find(({ state }) => state === 'open');
  if (open) return attemptJson(open, { plan, marks: [], locale: act.locale });

  const { used, since } = triesOf(before);
  const attempts = attemptsOf(programme) + (await grantsSince(act.db, { person: act.by.id, programme: id, since }));
  if (used >= attempts) return refuse('quiz-attempts-used', { attempts });
  const bank = (await bankOf(act.db, programme)).filter(({ isOut }) => !isOut).map(({ question }) => question);
  if (bank.length === 0) return refuse('quiz-without-questions');

  const attempt = newId(act.at);
  await act.db
    .insertInto('quizAttempt')
    .values({
      id: attempt,
      personId: act.by.id,
      programme: id,
      tier: programme.tier,
      planVersion: act.planVersion,
      passMark: passMarkOf(programme),
      drawn: JSON.stringify(draw(bank, { seed: seedOf(attempt), before: before[0]?.drawn.map(({ question }) => question.id) ?? [] })),
      startedAt: act.at,
    })
    .execute();
  const made = await attemptById(act.db, attempt);
  return made ? attemptJson(made, { plan, marks: [], locale: act.locale }) : refuse('attempt-not-found');
}

/** Nobody chooses it, and it draws the same for whoever asks again why. */
function seedOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(-8), 16);
}
