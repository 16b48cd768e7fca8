import { sql } from 'kysely';
import type { Act, Look } from '../identity/act.ts';
import { knownErrorById } from '../knowledge/find.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import type { KeptQuestion } from './contract.ts';
import { recordQuizEvent } from './events.ts';
import { flawsOf } from './question.ts';
import { type Answered, flawOf } from './statistics.ts';
import { bankOf, quizOf } from './store.ts';

/** The bank with what the answers say of each question, those with a flaw first. */
export async function listQuestions(look: Look, { programme }: InputOf<typeof contract.listQuestions>) {
  const quiz = await kept(look, programme);
  if (isRefusal(quiz)) return quiz;
  const bank = await bankOf(look.db, quiz.programme);
  const answered = await statisticsOf(
    look,
    bank.map(({ question }) => question.id),
  );
  const items = bank.map(({ question, isShipped, isOut }): KeptQuestion => {
    const found = answered.get(question.id);
    return { question, isShipped, isOut, times: found?.times ?? 0, share: found?.share ?? null, flaw: found ? flawOf(found) : null };
  });
  return { items: items.toSorted((a, b) => Number(b.flaw !== null) - Number(a.flaw !== null)) };
}

/** Adds a question that can be asked: one can tell a right answer from a wrong one, and its known error is known. */
export async function addQuestion(act: Act, { programme, question }: InputOf<typeof contract.addQuestion>) {
  const quiz = await kept(act, programme);
  if (isRefusal(quiz)) return quiz;
  const flaw = flawIn(question, act);
  if (flaw) return flaw;
  const bank = await bankOf(act.db, quiz.programme);
  if (bank.some((one) => one.question.id === question.id)) return refuse('question-id-taken', { id: question.id });
  const { numInsertedOrUpdatedRows } = await act.db
    .insertInto('quizQuestion')
    .values({ id: question.id, programme, question: JSON.stringify(question), writtenBy: act.by.id, at: act.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return refuse('question-id-taken', { id: question.id });
  await recordQuizEvent(act, { kind: 'question-added', data: { programme, question: question.id } });
  return { question, isShipped: false, isOut: false, times: 0, share: null, flaw: null };
}

/** Changes one of a trainer’s own. Attempts hold their questions whole, so nothing of what was answered changes. */
export async function editQuestion(act: Act, { programme, question }: InputOf<typeof contract.editQuestion>) {
  const found = await inBank(act, programme, question.id);
  if (isRefusal(found)) return found;
  if (found.isShipped) return refuse('question-shipped');
  const flaw = flawIn(question, act);
  if (flaw) return flaw;
  // Of two at once, the second finds the first one’s version.
  await sql`select from quiz_question where id = ${question.id} for update`.execute(act.db);
  await sql`insert into quiz_question (id, version, programme, question, written_by, at)
    select ${question.id}, max(version) + 1, ${programme}, ${JSON.stringify(question)}::jsonb, ${act.by.id}, ${act.at}
    from quiz_question where id = ${question.id}`.execute(act.db);
  await recordQuizEvent(act, { kind: 'question-added', data: { programme, question: question.id } });
  return { question, isShipped: false, isOut: found.isOut, times: 0, share: null, flaw: null };
}

function flawIn(question: KeptQuestion['question'], { locale }: Act) {
  const [flaw] = flawsOf(question);
  if (flaw) return refuse(flaw);
  const { source } = question;
  if (!('knownError' in source) || knownErrorById(source.knownError, locale)) return null;
  return refuse('question-without-known-error', { id: source.knownError });
}

export async function takeQuestionOut(act: Act, { programme, question }: InputOf<typeof contract.takeQuestionOut>) {
  const found = await inBank(act, programme, question);
  if (isRefusal(found)) return found;
  if (found.isOut) return {};
  await act.db
    .insertInto('quizQuestionOut')
    .values({ programme, questionId: question, outBy: act.by.id, at: act.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await recordQuizEvent(act, { kind: 'question-taken-out', data: { programme, question } });
  return {};
}

export async function bringQuestionBack(act: Act, { programme, question }: InputOf<typeof contract.bringQuestionBack>) {
  const found = await inBank(act, programme, question);
  if (isRefusal(found)) return found;
  if (!found.isOut) return {};
  await act.db.deleteFrom('quizQuestionOut').where('programme', '=', programme).where('questionId', '=', question).execute();
  await recordQuizEvent(act, { kind: 'question-brought-back', data: { programme, question } });
  return {};
}

async function kept(look: Pick<Look, 'db' | 'by' | 'planVersion'>, programme: string) {
  const quiz = await quizOf(look, programme);
  if (isRefusal(quiz)) return quiz;
  return quiz.mayKeep ? quiz : refuse('quiz-keepers-only');
}

async function inBank(act: Act, programme: string, question: string) {
  const quiz = await kept(act, programme);
  if (isRefusal(quiz)) return quiz;
  return (await bankOf(act.db, quiz.programme)).find((one) => one.question.id === question) ?? refuse('question-not-found');
}

async function statisticsOf({ db }: Look, questions: readonly string[]): Promise<Map<string, Answered>> {
  const { rows } = await sql<Answered & { id: string }>`
    select m.question_id as id, count(*)::int as times, avg(m.points)::float8 as share,
      avg(m.points) filter (where a.state = 'passed')::float8 as of_passed,
      avg(m.points) filter (where a.state = 'failed')::float8 as of_failed
    from quiz_mark m join quiz_attempt a on a.id = m.attempt_id
    where m.question_id = any(${[...questions]}) and m.is_read
      and a.started_at >= coalesce((select max(q.at) from quiz_question q where q.id = m.question_id), '-infinity') group by m.question_id`.execute(
    db,
  );
  return new Map(rows.map(({ id, ...answered }) => [id, answered]));
}
