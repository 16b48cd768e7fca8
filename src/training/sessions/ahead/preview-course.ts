import type { Look } from '../../../identity/act.ts';
import { minutesOf, programmeOf } from '../../../plan/rules/training.ts';
import { planOfVersion } from '../../../plan/versions/store.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../../platform/outcome.ts';
import { mayTrain } from '../../may-train.ts';
import { stateForbids } from '../../rules/moves.ts';
import { findCourse, programmeOfCourse } from '../store.ts';
import type * as contract from './contract.ts';
import { lookAhead } from './look-ahead.ts';
import { trainerForbids } from './trainer-forbids.ts';

const MINUTE_MS = 60_000;

/** When a session of a programme ends that begins then: minutes that pass, whatever the clocks on the wall do meanwhile. */
export function endOf(startsAt: Date, minutes: number): Date {
  return new Date(startsAt.getTime() + Math.max(1, minutes) * MINUTE_MS);
}

/** What planning or moving a session would come to. It refuses what they would refuse, and keeps nothing. */
export async function previewCourseSession(look: Look, { id, startsAt, trainer, session }: InputOf<typeof contract.previewCourseSession>) {
  const plan = await planOfVersion(look.db, look.planVersion);
  const course = session === undefined ? null : await findCourse(look.db, session);
  if (isRefusal(course)) return course;
  const programme = course ? await programmeOfCourse(look.db, course) : programmeOf(plan, id);
  if (!programme) return refuse('programme-not-found', { programme: id });
  if (course?.trainerId !== look.by.id && !(await mayTrain(look, plan, programme.tier)))
    return refuse('not-your-course-session', { tier: programme.tier });
  const wrong = course ? stateForbids('edit', course) : null;
  if (wrong) return wrong;
  const start = startsAt === undefined ? look.at : new Date(startsAt);
  const isMoved = start.getTime() !== course?.startsAt.getTime();
  if (isMoved && start < look.at) return refuse('course-session-in-the-past');
  const isAnother = trainer !== undefined && trainer !== course?.trainerId;
  const forbidden = isAnother ? await trainerForbids(look, plan, { trainer, tier: programme.tier, startsAt: start }) : null;
  if (forbidden) return forbidden;
  const endsAt = course
    ? new Date(start.getTime() + course.endsAt.getTime() - course.startsAt.getTime())
    : endOf(start, minutesOf(programme));
  const seen = await lookAhead(look, {
    plan,
    programme,
    trainer: trainer ?? course?.trainerId ?? null,
    startsAt: start,
    endsAt,
    session: course?.id ?? null,
    isObserved: false,
  });
  return { startsAt: start, endsAt, minutes: minutesOf(programme), ...seen };
}
