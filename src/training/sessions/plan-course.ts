import type { Act } from '../../identity/act.ts';
import { minutesOf, programmeOf } from '../../plan/rules/training.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { recordTrainingEvent } from '../events.ts';
import { mayTrain } from '../may-train.ts';
import { stateForbids } from '../rules/moves.ts';
import { endOf } from './ahead/preview-course.ts';
import { trainerForbids } from './ahead/trainer-forbids.ts';
import type * as contract from './contract.ts';
import { freeSeatOf, tellSeatsGiven } from './enrol.ts';
import { readCourseSession } from './read-course.ts';
import { type CourseRow, enrolledIn, findCourse, leadForbids, lockCourse, saveCourse } from './store.ts';

/** Plans a session of a programme, by the plan in force now: what later versions say of the programme is for later sessions. */
export async function planCourseSession(
  act: Act,
  { programme: id, startsAt, trainer, place, joinAddress, seats }: InputOf<typeof contract.planCourseSession>,
) {
  const plan = await planOfVersion(act.db, act.planVersion);
  const programme = programmeOf(plan, id);
  if (!programme) return refuse('programme-not-found', { programme: id });
  if (!(await mayTrain(act, plan, programme.tier))) return refuse('not-your-course-session', { tier: programme.tier });
  const start = new Date(startsAt);
  if (start < act.at) return refuse('course-session-in-the-past');
  const forbidden = await trainerForbids(act, plan, { trainer, tier: programme.tier, startsAt: start });
  if (forbidden) return forbidden;
  const row = {
    id: newId(act.at),
    programme: id,
    planVersion: act.planVersion,
    tier: programme.tier,
    startsAt: start,
    endsAt: endOf(start, minutesOf(programme)),
    trainerId: trainer,
    place: place ?? null,
    joinAddress: joinAddress ?? null,
    seats,
    changedAt: act.at,
    plannedBy: act.by.id,
    plannedAt: act.at,
  };
  await act.db.insertInto('courseSession').values(row).execute();
  await recordTrainingEvent(act, {
    kind: 'course-session-planned',
    subjectId: row.id,
    data: { programme: id, startsAt, people: [trainer].filter((person) => person !== act.by.id) },
  });
  return readCourseSession(act, { id: row.id });
}

/** Moves a session, or changes who, where and for how many. One that runs is not moved; where its recording is can be said later. */
export async function editCourseSession(
  act: Act,
  { id, startsAt, trainer, seats, version, place, joinAddress, recordingAddress }: InputOf<typeof contract.editCourseSession>,
) {
  const change = { ...(place !== undefined && { place }), ...(joinAddress !== undefined && { joinAddress }) };
  const isPlanning = startsAt !== undefined || trainer !== undefined || seats !== undefined || Object.keys(change).length > 0;
  const found = await findCourse(act.db, id);
  if (isRefusal(found)) return found;
  const course = await lockCourse(act, id, isPlanning || recordingAddress === undefined ? 'edit' : 'record');
  if (isRefusal(course)) return course;
  const forbidden = (await leadForbids(act, course)) ?? (version !== undefined && version !== course.version ? refuse('stale') : null);
  if (forbidden) return forbidden;
  if (recordingAddress !== undefined) {
    const wrong = stateForbids('record', course);
    if (wrong) return wrong;
    await saveCourse(act, id, { recordingAddress });
    return readCourseSession(act, { id });
  }
  const start = startsAt === undefined ? course.startsAt : new Date(startsAt);
  const isOther = trainer !== undefined && trainer !== course.trainerId;
  if (isOther) {
    const plan = await planOfVersion(act.db, act.planVersion);
    const wrong = await trainerForbids(act, plan, { trainer, tier: course.tier, startsAt: start });
    if (wrong) return wrong;
  }
  const isMoved = start.getTime() !== course.startsAt.getTime();
  if (isMoved && start < act.at) return refuse('course-session-in-the-past');
  const endsAt = new Date(start.getTime() + course.endsAt.getTime() - course.startsAt.getTime());
  const enrolled = await enrolledIn(act.db, id);
  const taken = Math.min(course.seats, enrolled.filter((person) => person !== trainer).length);
  // Whoever was promised a seat keeps it.
  if (seats !== undefined && seats < taken) return refuse('course-seats-taken', { taken });
  const isElsewhere = (place !== undefined && place !== course.place) || (joinAddress !== undefined && joinAddress !== course.joinAddress);
  const isTold = isMoved || isOther || isElsewhere;
  if (!isTold && (seats === undefined || seats === course.seats)) return readCourseSession(act, { id });
  await saveCourse(act, id, {
    ...change,
    ...(isMoved && { startsAt: start, endsAt }),
    ...(trainer !== undefined && { trainerId: trainer }),
    ...(seats !== undefined && { seats }),
    // Only what calendars show is told to them, and to people.
    ...(isTold && { sequence: course.sequence + 1, changedAt: act.at }),
  });
  if (isTold) await tellChange(act, course, { startsAt: start, trainer: trainer ?? course.trainerId });
  if (isOther && enrolled.includes(trainer)) await freeSeatOf(act, id, trainer);
  await tellSeatsGiven(act, course, enrolled, { seats: seats ?? course.seats, ...(isOther && { without: trainer }) });
  return readCourseSession(act, { id });
}

async function tellChange(act: Act, course: CourseRow, { startsAt, trainer }: { startsAt: Date; trainer: string }): Promise<void> {
  const people = [...new Set([...(await enrolledIn(act.db, course.id)), course.trainerId, trainer])];
  await recordTrainingEvent(act, {
    kind: 'course-session-moved',
    subjectId: course.id,
    data: {
      programme: course.programme,
      before: course.startsAt.toISOString(),
      startsAt: startsAt.toISOString(),
      people: people.filter((person) => person !== act.by.id),
    },
  });
}

export async function cancelCourseSession(act: Act, { id }: InputOf<typeof contract.cancelCourseSession>) {
  const course = await lockCourse(act, id, 'cancel');
  if (isRefusal(course)) return course;
  const forbidden = await leadForbids(act, course);
  if (forbidden) return forbidden;
  await saveCourse(act, id, { state: 'cancelled', sequence: course.sequence + 1, changedAt: act.at });
  const people = [...new Set([...(await enrolledIn(act.db, id)), course.trainerId])].filter((person) => person !== act.by.id);
  await recordTrainingEvent(act, {
    kind: 'course-session-cancelled',
    subjectId: id,
    data: { programme: course.programme, startsAt: course.startsAt.toISOString(), people },
  });
  return readCourseSession(act, { id });
}
