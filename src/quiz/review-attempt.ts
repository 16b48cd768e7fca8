import type { Act } from '../identity/act.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import { judge } from './answer-quiz.ts';
import { attemptJson } from './attempt-json.ts';
import type { reviewAttempt as contract } from './contract.ts';
import type { Mark } from './mark.ts';
import { marksOf } from './marks-of.ts';
import { attemptById, keeps } from './store.ts';

/** A trainer says what written answers are worth; the attempt is judged as soon as nothing more could change it. */
export async function reviewAttempt(act: Act, { id, marks: given }: InputOf<typeof contract>) {
  const attempt = await attemptById(act.db, id, { isLocked: true });
  if (!attempt || attempt.state === 'open') return refuse('attempt-not-found');
  const plan = await planOfVersion(act.db, act.planVersion);
  if (!keeps(act.by, plan, attempt as { tier: 1 | 2 | 3 })) return refuse('attempt-not-found');
  if (attempt.personId === act.by.id) return refuse('own-attempt');
  if (attempt.state !== 'in-review') return refuse('quiz-not-to-review');
  const before = (await marksOf(act.db, [id])).get(id) ?? [];
  const stranger = given.find(({ question }) => !before.some((mark) => mark.question === question && !mark.isRead));
  if (stranger) return refuse('question-not-asked', { question: stranger.question });

  const marks: Mark[] = before.map((mark) => {
    const read = given.find(({ question }) => question === mark.question);
    return read ? { ...mark, points: read.points, isRead: true } : mark;
  });
  for (const { question, points } of given)
    await act.db
      .updateTable('quizMark')
      .set({ points, isRead: true })
      .where('attemptId', '=', id)
      .where('questionId', '=', question)
      .execute();
  await act.db.updateTable('quizAttempt').set({ reviewedBy: act.by.id, reviewedAt: act.at }).where('id', '=', id).execute();
  const judged = await judge(act, attempt, marks);
  return attemptJson(judged, { plan, marks, locale: act.locale });
}
