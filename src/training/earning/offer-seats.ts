import { offerSession } from '../../certificate/gate/offer-session.ts';
import type { DeskAct } from '../../identity/act.ts';
import type { EventOf } from '../../platform/event-log.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { TRAINING_EVENTS } from '../events.ts';
import { enrolledIn, findCourse } from '../sessions/store.ts';

export type OfSeats = EventOf<
  typeof TRAINING_EVENTS,
  | 'course-session-planned'
  | 'course-session-moved'
  | 'course-session-cancelled'
  | 'course-session-started'
  | 'course-enrolled'
  | 'course-enrolment-withdrawn'
>;

/** Whoever is refused for want of a certificate hears of the next session with a seat left. It looks at how the session stands now. */
export async function offerSeats(act: DeskAct, { subjectId }: OfSeats): Promise<void> {
  if (!subjectId) return;
  const course = await findCourse(act.db, subjectId);
  if (isRefusal(course)) return;
  const isOpen = course.state === 'planned' && (await enrolledIn(act.db, course.id)).length < course.seats;
  await offerSession(act, { sessionId: course.id, programme: course.programme, startsAt: isOpen ? course.startsAt : null });
}
