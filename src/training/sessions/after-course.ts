import type { Act } from '../../identity/act.ts';
import { isTrainerByPlan } from '../../plan/rules/training.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { recordTrainingEvent } from '../events.ts';
import type * as contract from './contract.ts';
import { readCourseSession } from './read-course.ts';
import { enrolledIn, lockCourse, saveCourse } from './store.ts';

/** Says how a trainer did. Only whoever trains the tier by the plan may, and nobody of themselves. */
export async function observeTrainer(act: Act, { id, trainer, passed, note }: InputOf<typeof contract.observeTrainer>) {
  const course = await lockCourse(act, id, 'observe');
  if (isRefusal(course)) return course;
  const plan = await planOfVersion(act.db, act.planVersion);
  if (trainer === act.by.id || !isTrainerByPlan(plan, act.by, course.tier)) return refuse('not-observer', { tier: course.tier });
  if (trainer !== course.trainerId) return refuse('not-the-trainer');
  await act.db
    .insertInto('courseObservation')
    .values({
      id: newId(act.at),
      sessionId: id,
      trainerId: trainer,
      tier: course.tier,
      passed,
      note,
      observedBy: act.by.id,
      observedAt: act.at,
    })
    .execute();
  await saveCourse(act, id);
  await recordTrainingEvent(act, {
    kind: 'trainer-observed',
    subjectId: id,
    data: { programme: course.programme, trainer, passed, people: [trainer] },
  });
  return readCourseSession(act, { id });
}

/** Says how it was. The trainer reads it without names. */
export async function giveFeedback(
  act: Act,
  { id, rating, helped = undefined, missed = undefined }: InputOf<typeof contract.giveFeedback>,
) {
  const course = await lockCourse(act, id, 'give-feedback');
  if (isRefusal(course)) return course;
  if (!(await enrolledIn(act.db, id)).includes(act.by.id)) return refuse('not-enrolled');
  const said = { rating, helped: helped ?? null, missed: missed ?? null, givenAt: act.at };
  await act.db
    .insertInto('courseFeedback')
    .values({ sessionId: id, personId: act.by.id, ...said })
    .onConflict((conflict) => conflict.columns(['sessionId', 'personId']).doUpdateSet(said))
    .execute();
  await saveCourse(act, id);
  await recordTrainingEvent(act, { kind: 'course-feedback-given', subjectId: id, data: { programme: course.programme } });
  return readCourseSession(act, { id });
}
