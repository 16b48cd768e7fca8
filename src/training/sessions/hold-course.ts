import type { Act } from '../../identity/act.ts';
import { moduleId } from '../../plan/rules/training.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { recordTrainingEvent } from '../events.ts';
import { trainerForbids } from './ahead/trainer-forbids.ts';
import type * as contract from './contract.ts';
import { decideOpenQuestions } from './questions.ts';
import { readCourseSession } from './read-course.ts';
import { enrolledIn, leadForbids, lockCourse, programmeOfCourse, saveCourse } from './store.ts';

/** Begins a session, also before its time, with its first module. One whose trainer has left, or may not train any more, needs another first. */
export async function startCourseSession(act: Act, { id }: InputOf<typeof contract.startCourseSession>) {
  const course = await lockCourse(act, id, 'start');
  if (isRefusal(course)) return course;
  const forbidden = await leadForbids(act, course);
  if (forbidden) return forbidden;
  const plan = await planOfVersion(act.db, act.planVersion);
  const wrong = await trainerForbids(act, plan, { trainer: course.trainerId, tier: course.tier, startsAt: act.at });
  if (wrong) return wrong;
  const programme = await programmeOfCourse(act.db, course);
  const first = programme.modules.length > 0 ? moduleId(programme, 0) : null;
  await saveCourse(act, id, { state: 'running', startedAt: act.at, module: first, moduleAt: first === null ? null : act.at });
  await recordTrainingEvent(act, { kind: 'course-session-started', subjectId: id, data: { programme: course.programme } });
  return readCourseSession(act, { id });
}

/** Goes on to a module, forward or back. */
export async function teachModule(act: Act, { id, module }: InputOf<typeof contract.teachModule>) {
  const course = await lockCourse(act, id, 'teach');
  if (isRefusal(course)) return course;
  const forbidden = await leadForbids(act, course);
  if (forbidden) return forbidden;
  const programme = await programmeOfCourse(act.db, course);
  if (programme.modules.every((_, index) => moduleId(programme, index) !== module)) return refuse('module-not-found', { module });
  if (module === course.module) return readCourseSession(act, { id });
  await saveCourse(act, id, { module, moduleAt: act.at });
  await recordTrainingEvent(act, { kind: 'course-module-begun', subjectId: id, data: { programme: course.programme, module } });
  return readCourseSession(act, { id });
}

/** Ends it. What was asked and nobody decided becomes something that the trainer does. */
export async function endCourseSession(act: Act, { id, endedAt }: InputOf<typeof contract.endCourseSession>) {
  const course = await lockCourse(act, id, 'end');
  if (isRefusal(course)) return course;
  const forbidden = await leadForbids(act, course);
  if (forbidden) return forbidden;
  const end = endedAt === undefined ? act.at : new Date(endedAt);
  if (end > act.at || end <= (course.startedAt ?? course.startsAt)) return refuse('course-end-outside');
  await saveCourse(act, id, { state: 'ended', endedAt: end, module: null, moduleAt: null });
  await decideOpenQuestions(act, course);
  await recordTrainingEvent(act, { kind: 'course-session-ended', subjectId: id, data: { programme: course.programme } });
  return readCourseSession(act, { id });
}

/** Notes who was there from when until when. Notes are added up as time, not as minutes: two devices never count twice. */
export async function noteAttendance(act: Act, { id, person, from, to }: InputOf<typeof contract.noteAttendance>) {
  const course = await lockCourse(act, id, 'attend');
  if (isRefusal(course)) return course;
  const forbidden = await leadForbids(act, course);
  if (forbidden) return forbidden;
  const [start, end] = [new Date(from), new Date(to)];
  const [first, last] = [course.startedAt ?? course.startsAt, course.endedAt ?? act.at];
  if (start >= end || end <= first || start >= last) return refuse('attendance-outside');
  if (!(await enrolledIn(act.db, id)).includes(person)) return refuse('not-enrolled');
  const { noted } = await act.db
    .selectFrom('courseAttendance')
    .select((eb) => eb.fn.countAll<number>().as('noted'))
    .where('sessionId', '=', id)
    .where('personId', '=', person)
    .executeTakeFirstOrThrow();
  if (noted >= NOTES_MAX) return refuse('attendance-full');
  await act.db
    .insertInto('courseAttendance')
    .values({ id: newId(act.at), sessionId: id, personId: person, fromAt: start, toAt: end, notedBy: act.by.id, notedAt: act.at })
    .execute();
  await saveCourse(act, id);
  await recordTrainingEvent(act, { kind: 'course-attendance-noted', subjectId: id, data: { programme: course.programme, person } });
  return readCourseSession(act, { id });
}
const NOTES_MAX = 200;
