import type { Act } from '../../../identity/act.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { recordTrainingEvent } from '../../events.ts';
import { readCourseSession } from '../read-course.ts';
import { leadForbids, lockCourse, saveCourse } from '../store.ts';
import type * as contract from './contract.ts';

/** What was noted by mistake is taken back whole, to be noted anew. */
export async function takeBackAttendance(act: Act, { id, person }: InputOf<typeof contract.takeBackAttendance>) {
  const course = await lockCourse(act, id, 'attend');
  if (isRefusal(course)) return course;
  const forbidden = await leadForbids(act, course);
  if (forbidden) return forbidden;
  const noted = await act.db
    .deleteFrom('courseAttendance')
    .where('sessionId', '=', id)
    .where('personId', '=', person)
    .returning('id')
    .execute();
  if (noted.length === 0) return readCourseSession(act, { id });
  await saveCourse(act, id);
  await recordTrainingEvent(act, { kind: 'course-attendance-taken-back', subjectId: id, data: { programme: course.programme, person } });
  return readCourseSession(act, { id });
}
