import type { Act } from '../../identity/act.ts';
import { programmeOf } from '../../plan/rules/training.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { recordTrainingEvent } from '../events.ts';
import { candidateOf, mayTrain } from '../may-train.ts';
import { minutesOf } from '../programmes.ts';
import { stateForbids } from '../rules/moves.ts';
import { lacksToTrain, mayHold } from '../rules/who-may-train.ts';
import type * as contract from './contract.ts';
import { tellSeatsGiven } from './enrol.ts';
import { readCourseSession } from './read-course.ts';
import { type CourseRow, enrolledIn, findCourse, leadForbids, lockCourse, saveCourse } from './store.ts';

const MINUTE_MS = 60_000;

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
  const forbidden = await trainerForbids(act, plan, { trainer, tier: programme.tier });
  if (forbidden) return forbidden;
  const row = {
    id: newId(act.at),
    programme: id,
    planVersion: act.planVersion,
    tier: programme.tier,
    startsAt: start,
    endsAt: new Date(start.getTime() + Math.max(1, minutesOf(programme)) * MINUTE_MS),
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
  if (trainer !== undefined && trainer !== course.trainerId) {
    const wrong = await trainerForbids(act, await planOfVersion(act.db, act.planVersion), { trainer, tier: course.tier });
    if (wrong) return wrong;
  }
  const start = startsAt === undefined ? course.startsAt : new Date(startsAt);
  const isMoved = start.getTime() !== course.startsAt.getTime();
  if (isMoved && start < act.at) return refuse('course-session-in-the-past');
  const endsAt = new Date(start.getTime() + course.endsAt.getTime() - course.startsAt.getTime());
  await saveCourse(act, id, {
    ...change,
    ...(isMoved && { startsAt: start, endsAt }),
    ...(trainer !== undefined && { trainerId: trainer }),
    ...(seats !== undefined && { seats }),
    sequence: course.sequence + 1,
    changedAt: act.at,
  });
  await tellChange(act, course, { startsAt: start, trainer: trainer ?? course.trainerId });
  if (seats !== undefined && seats > course.seats) await tellSeatsGiven(act, course, await enrolledIn(act.db, id), { seats });
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

/** A lead who has the certificate holds the session that is watched; whoever lacks more holds none. */
async function trainerForbids(act: Act, plan: PlanDocument, { trainer, tier }: { trainer: string; tier: number }): Promise<Refusal | null> {
  const candidate = await candidateOf(act.db, trainer, act.at);
  if (!candidate) return refuse('trainer-not-here');
  const lacks = lacksToTrain(plan, candidate, tier);
  return mayHold(lacks) ? null : refuse('trainer-may-not-train', { name: candidate.name, tier, lacks });
}
