import { sql } from 'kysely';
import { dayAfter, dayAt } from '../../calendar/days.ts';
import type { Act, Look } from '../../identity/act.ts';
import { promiseCalendar } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { recordTrainingEvent } from '../events.ts';
import { candidateOf } from '../may-train.ts';
import type { Becomes } from '../words.ts';
import type * as contract from './contract.ts';
import { type CourseRow, enrolledIn, leadForbids, lockCourse, mayLeadCourse, saveCourse } from './store.ts';

const ref = (column: string) => sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`;
/** A question `q`. */
export const QUESTION = sql`json_build_object('id', q.id, 'session', q.session_id, 'text', q.text, 'askedBy', ${ref('q.asked_by')}, 'askedAt', q.asked_at,
  'becomes', q.becomes, 'answer', q.answer, 'owner', ${ref('q.owner_id')}, 'dueOn', q.due_on, 'isDone', q.done_at is not null, 'version', q.version)`;

const QUESTIONS_MAX = 500;
const OPEN_MAX = 100;
/** Who takes a question on and names no day has a week. */
const USUAL_DAYS = 7;

type Decided = { becomes: Becomes | null; ownerId: string | null; dueOn: string | null };

/** Asks something in a session, or after it. */
export async function askQuestion(act: Act, { id, text, becomes, owner, dueOn }: InputOf<typeof contract.askQuestion>) {
  const course = await lockCourse(act, id, 'ask');
  if (isRefusal(course)) return course;
  const isIn = becomes === undefined && (await enrolledIn(act.db, id)).includes(act.by.id);
  const forbidden = isIn ? null : await mayAskForbids(act, course, becomes);
  if (forbidden) return forbidden;
  const { count } = await act.db
    .selectFrom('courseQuestion')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sessionId', '=', id)
    .executeTakeFirstOrThrow();
  if (count >= QUESTIONS_MAX) return refuse('course-questions-full', { most: QUESTIONS_MAX });
  const decided = await decide(act, course, { becomes: becomes ?? null, owner, dueOn });
  if (isRefusal(decided)) return decided;
  const question = newId(act.at);
  await act.db
    .insertInto('courseQuestion')
    .values({
      id: question,
      sessionId: id,
      text,
      askedBy: act.by.id,
      askedAt: act.at,
      ...decided,
      doneAt: becomes === 'answered' ? act.at : null,
    })
    .execute();
  await saveCourse(act, id);
  await recordTrainingEvent(act, {
    kind: 'course-question-asked',
    subjectId: id,
    data: { programme: course.programme, question, people: course.trainerId === act.by.id ? [] : [course.trainerId] },
  });
  await tellOwner(act, course, question, decided.ownerId);
  return questionOf(act.db, question);
}

/** Whoever is in a session, or leads it, asks there; what becomes of it, only the latter say. */
async function mayAskForbids(act: Act, course: CourseRow, becomes: Becomes | undefined): Promise<Refusal | null> {
  if (becomes !== undefined) return leadForbids(act, course);
  return (await mayLeadCourse(act, course)) ? null : refuse('not-enrolled');
}

/** Says what becomes of a question. Whoever leads the session decides it; whoever took it on answers it. */
export async function decideQuestion(
  act: Act,
  { id, becomes, answer, owner, dueOn, isDone, version }: InputOf<typeof contract.decideQuestion>,
) {
  const known = await act.db.selectFrom('courseQuestion').select('sessionId').where('id', '=', id).executeTakeFirst();
  if (!known) return refuse('course-question-not-found');
  const course = await lockCourse(act, known.sessionId, 'decide');
  if (isRefusal(course)) return course;
  const before = await rowOf(act.db, id);
  if (version !== undefined && version !== before.version) return refuse('stale');
  const isOwn = before.ownerId === act.by.id && becomes === undefined && owner === undefined;
  const forbidden = isOwn ? null : await leadForbids(act, course);
  if (forbidden) return forbidden;
  const decided = await decide(act, course, {
    becomes: becomes ?? before.becomes,
    owner: owner ?? before.ownerId ?? undefined,
    dueOn: dueOn ?? before.dueOn ?? undefined,
  });
  if (isRefusal(decided)) return decided;
  // What was answered there and turns out not to be is open again.
  const wasDone = before.doneAt !== null && before.becomes === decided.becomes;
  const done = isDone ?? (decided.becomes === 'answered' || wasDone);
  await act.db
    .updateTable('courseQuestion')
    .set({
      ...decided,
      ...(answer !== undefined && { answer }),
      doneAt: done ? (before.doneAt ?? act.at) : null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
  await saveCourse(act, course.id);
  await recordTrainingEvent(act, {
    kind: 'course-question-decided',
    subjectId: course.id,
    data: { programme: course.programme, question: id },
  });
  if (decided.ownerId !== before.ownerId) await tellOwner(act, course, id, decided.ownerId);
  return questionOf(act.db, id);
}

/** What nobody has decided by the end, the trainer finds out; or, where that one has left meanwhile, whoever ends it. */
export async function decideOpenQuestions(act: Act, course: CourseRow): Promise<void> {
  const dueOn = await usualDay(act);
  const ownerId = (await candidateOf(act.db, course.trainerId, act.at)) ? course.trainerId : act.by.id;
  const rows = await act.db
    .updateTable('courseQuestion')
    .set({ becomes: 'action', ownerId, dueOn, version: sql<number>`version + 1` })
    .where('sessionId', '=', course.id)
    .where('becomes', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of rows) await tellOwner(act, course, id, ownerId);
}

export async function listOwnQuestions({ db, by }: Look) {
  const { rows } = await sql<{ question: contract.CourseQuestion }>`
    select ${QUESTION} as question from course_question q where q.owner_id = ${by.id} and q.done_at is null order by q.due_on, q.id limit ${OPEN_MAX}`.execute(
    db,
  );
  return { items: rows.map(({ question }) => question) };
}

async function decide(
  act: Act,
  course: CourseRow,
  { becomes, owner, dueOn }: { becomes: Becomes | null; owner: string | undefined; dueOn: string | undefined },
): Promise<Decided | Refusal> {
  if (becomes === null || becomes === 'answered') return { becomes, ownerId: null, dueOn: null };
  const ownerId = owner ?? course.trainerId;
  if (!(await candidateOf(act.db, ownerId, act.at))) return refuse('question-owner-not-here');
  return { becomes, ownerId, dueOn: dueOn ?? (await usualDay(act)) };
}

async function usualDay(act: Act): Promise<string> {
  const plan = await planOfVersion(act.db, act.planVersion);
  return dayAfter(dayAt(act.at, promiseCalendar(plan)?.timeZone ?? 'UTC'), USUAL_DAYS);
}

async function tellOwner(act: Act, course: CourseRow, question: string, owner: string | null): Promise<void> {
  if (owner === null || owner === act.by.id) return;
  await recordTrainingEvent(act, {
    kind: 'course-question-given',
    subjectId: course.id,
    data: { programme: course.programme, question, people: [owner] },
  });
}

type Row = Decided & { doneAt: Date | null; version: number };

async function rowOf(db: Db, id: string): Promise<Row> {
  // A day is no instant, so it is read as text.
  const { rows } = await sql<Row>`
    select q.becomes, q.owner_id, q.due_on::text as due_on, q.done_at, q.version from course_question q where q.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`question ${id} is gone`);
  return row;
}

async function questionOf(db: Db, id: string): Promise<contract.CourseQuestion> {
  const { rows } = await sql<{
    question: contract.CourseQuestion;
  }>`select ${QUESTION} as question from course_question q where q.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`question ${id} is gone`);
  return row.question;
}
