import type { Look } from '../identity/act.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { attemptJson } from './attempt-json.ts';
import type * as contract from './contract.ts';
import { marksOf } from './marks-of.ts';
import { attemptById, attemptsToReview, keeps, quizOf } from './store.ts';

/** One’s own attempt; or one that has been answered, for whoever keeps the quiz of its tier. */
export async function readQuizAttempt(look: Look, { id }: InputOf<typeof contract.readQuizAttempt>) {
  const attempt = await attemptById(look.db, id);
  if (!attempt) return refuse('attempt-not-found');
  const plan = await planOfVersion(look.db, look.planVersion);
  const isOwn = attempt.personId === look.by.id;
  if (!isOwn && (attempt.state === 'open' || !keeps(look.by, plan, attempt as { tier: 1 | 2 | 3 }))) return refuse('attempt-not-found');
  const marks = (await marksOf(look.db, [id])).get(id) ?? [];
  return attemptJson(attempt, { plan, marks, locale: look.locale });
}

/** What waits to be read in a programme. */
export async function listReviews(look: Look, { programme }: InputOf<typeof contract.listReviews>) {
  const quiz = await quizOf(look, programme);
  if (isRefusal(quiz)) return quiz;
  if (!quiz.mayKeep) return refuse('quiz-keepers-only');
  // Nobody judges what they have written themselves.
  const attempts = (await attemptsToReview(look.db, programme)).filter(({ personId }) => personId !== look.by.id);
  const marks = await marksOf(
    look.db,
    attempts.map(({ id }) => id),
  );
  return { items: attempts.map((one) => attemptJson(one, { plan: quiz.plan, marks: marks.get(one.id) ?? [], locale: look.locale })) };
}
