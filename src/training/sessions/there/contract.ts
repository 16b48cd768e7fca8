import { endpoint } from '../../../platform/http/endpoint.ts';
import { Strict, Uuid } from '../../../platform/http/shapes.ts';
import { CourseSession } from '../contract.ts';

export const sayHere = endpoint('POST', '/course-sessions/:id/here', {
  summary: 'Say that one is in a session that runs; said again, or by another device, the first time counts',
  params: Strict({ id: Uuid }),
  answer: CourseSession,
});
export const takeBackAttendance = endpoint('DELETE', '/course-sessions/:id/attendance/:person', {
  summary: 'Take back what was noted of somebody’s attendance; a certificate that it has earned stays',
  params: Strict({ id: Uuid, person: Uuid }),
  answer: CourseSession,
});
