import type { Act } from '../identity/act.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import { attemptJson } from './attempt-json.ts';
import type { answerQuiz as contract } from './contract.ts';
import { recordQuizEvent } from './events.ts';
import { type Answer, type Mark, markAll, scoreOf, stateOf } from './mark.ts';
import { type AttemptRow, attemptById, keepersOf } from './store.ts';

/** Answers an attempt, once. It is judged by the questions and the pass mark that it began with, whatever the plan says by now. */
export async function answerQuiz(act: Act, { id, answers }: InputOf<typeof contract>) {
  const attempt = await attemptById(act.db, id, { isLocked: true });
  if (!attempt || attempt.personId !== act.by.id) return refuse('attempt-not-found');
  if (attempt.state !== 'open') return refuse('quiz-answered-already');
  const asked = new Set(attempt.drawn.map(({ question }) => question.id));
  const stranger = answers.find(({ question }) => !asked.has(question));
  if (stranger) return refuse('question-not-asked', { question: stranger.question });
  const given: Answer[] = answers.map(({ question, chosen = [], text }) => ({ question, chosen, ...(text !== undefined && { text }) }));
  const marks = markAll(attempt.drawn, given);
  await act.db
    .insertInto('quizMark')
    .values(marks.map(({ question, points, isRead, chosen }) => ({ attemptId: id, questionId: question, points, isRead, chosen })))
    .execute();
  const judged = await judge(act, { ...attempt, answers: given, answeredAt: act.at }, marks);
  return attemptJson(judged, { plan: await planOfVersion(act.db, act.planVersion), marks, locale: act.locale });
}

/** Keeps what an attempt has come to, and says so: passed, failed, or still to be read. */
export async function judge(act: Act, attempt: AttemptRow, marks: readonly Mark[]): Promise<AttemptRow> {
  const { id, answers, answeredAt, programme, tier, personId } = attempt;
  const { score } = scoreOf(marks);
  const state = stateOf(marks, attempt.passMark);
  await act.db
    .updateTable('quizAttempt')
    .set({ state, score, answers: JSON.stringify(answers), answeredAt })
    .where('id', '=', id)
    .execute();
  const people = state === 'in-review' ? await keepersOf(act.db, await planOfVersion(act.db, act.planVersion), tier) : [personId];
  const kind = ({ passed: 'quiz-passed', failed: 'quiz-failed', 'in-review': 'quiz-to-review' } as const)[state];
  await recordQuizEvent(act, { kind, subjectId: id, data: { programme, tier, person: personId, attempt: id, score, people } });
  return { ...attempt, state, score };
}
