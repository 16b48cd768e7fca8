import type { Act } from '../../../identity/act.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../../platform/outcome.ts';
import { recordTrainingEvent } from '../../events.ts';
import { readCourseSession } from '../read-course.ts';
import { lockCourse, saveCourse } from '../store.ts';
import type * as contract from './contract.ts';

/** Says that one is there. The trainer sees it; of two devices the first counts, and nothing is earned by it. */
export async function sayHere(act: Act, { id }: InputOf<typeof contract.sayHere>) {
  const course = await lockCourse(act, id, 'be-here');
  if (isRefusal(course)) return course;
  const enrolled = await act.db
    .selectFrom('enrolment')
    .select('hereAt')
    .where('sessionId', '=', id)
    .where('personId', '=', act.by.id)
    .executeTakeFirst();
  if (!enrolled) return refuse('not-enrolled');
  if (enrolled.hereAt) return readCourseSession(act, { id });
  await act.db.updateTable('enrolment').set({ hereAt: act.at }).where('sessionId', '=', id).where('personId', '=', act.by.id).execute();
  await saveCourse(act, id);
  await recordTrainingEvent(act, { kind: 'course-trainee-here', subjectId: id, data: { programme: course.programme, person: act.by.id } });
  return readCourseSession(act, { id });
}
