import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { recordTrainingEvent } from '../events.ts';
import { candidateOf } from '../may-train.ts';
import type * as contract from './contract.ts';
import { readCourseSession } from './read-course.ts';
import { type CourseRow, enrolledIn, leadForbids, lockCourse, saveCourse } from './store.ts';

const ENROLLED_MAX = 2_000;

/** Takes a place, or one in the queue. Of two who ask for the last seat at once, the second waits for it. Asked again, nothing changes. */
export async function enrol(act: Act, { id, person = act.by.id }: InputOf<typeof contract.enrol>) {
  return (await takePlace(act, { id, person })) ?? readCourseSession(act, { id });
}

/** The same for whoever gives many places and shows the session once; null when there is nothing against it. */
export async function takePlace(act: Act, { id, person }: { id: string; person: string }): Promise<Refusal | null> {
  const course = await lockCourse(act, id, 'enrol');
  if (isRefusal(course)) return course;
  const forbidden = person === act.by.id ? null : await leadForbids(act, course);
  if (forbidden) return forbidden;
  if (person === course.trainerId) return refuse('trainer-is-no-trainee');
  if (!(await candidateOf(act.db, person, act.at))) return refuse('trainee-not-here');
  const enrolled = await enrolledIn(act.db, id);
  if (enrolled.includes(person)) return null;
  if (enrolled.length >= ENROLLED_MAX) return refuse('course-session-full');
  await act.db.insertInto('enrolment').values({ sessionId: id, personId: person, enrolledBy: act.by.id, enrolledAt: act.at }).execute();
  await saveCourse(act, id);
  await recordTrainingEvent(act, {
    kind: 'course-enrolled',
    subjectId: id,
    data: { programme: course.programme, person, hasSeat: enrolled.length < course.seats, people: person === act.by.id ? [] : [person] },
  });
  return null;
}

/** Gives a place back. The next who waits has it by that, and hears of it. */
export async function withdrawEnrolment(act: Act, { id, person }: InputOf<typeof contract.withdrawEnrolment>) {
  const course = await lockCourse(act, id, 'withdraw');
  if (isRefusal(course)) return course;
  const forbidden = person === act.by.id ? null : await leadForbids(act, course);
  if (forbidden) return forbidden;
  const before = await enrolledIn(act.db, id);
  if (!before.includes(person)) return readCourseSession(act, { id });
  await freeSeatOf(act, id, person);
  await saveCourse(act, id);
  await recordTrainingEvent(act, {
    kind: 'course-enrolment-withdrawn',
    subjectId: id,
    data: { programme: course.programme, person, people: person === act.by.id ? [] : [person] },
  });
  await tellSeatsGiven(act, course, before, { without: person });
  return readCourseSession(act, { id });
}

/** Whoever holds a session takes no seat in it, and whoever gives theirs back has none. */
export async function freeSeatOf(act: Act, id: string, person: string): Promise<void> {
  await act.db.deleteFrom('enrolment').where('sessionId', '=', id).where('personId', '=', person).execute();
}

/** Whoever waited and has a seat now hears of it. */
export async function tellSeatsGiven(
  act: Act,
  course: CourseRow,
  before: readonly string[],
  { without, seats = course.seats }: { without?: string; seats?: number },
): Promise<void> {
  const waited = new Set(before.slice(course.seats));
  const people = before
    .filter((one) => one !== without)
    .slice(0, seats)
    .filter((one) => waited.has(one));
  if (people.length > 0)
    await recordTrainingEvent(act, { kind: 'course-seat-given', subjectId: course.id, data: { programme: course.programme, people } });
}
