import { sql } from 'kysely';
import type { Act, DeskAct, Look } from '../../identity/act.ts';
import { programmeOf } from '../../plan/rules/training.ts';
import type { Programme } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { mayTrain } from '../may-train.ts';
import { type CourseMove, stateForbids } from '../rules/moves.ts';
import type { CourseState } from '../words.ts';

/** A session as it is kept, locked by whoever changes it. */
export type CourseRow = {
  id: string;
  programme: string;
  planVersion: number;
  tier: number;
  state: CourseState;
  startsAt: Date;
  endsAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  trainerId: string;
  place: string | null;
  joinAddress: string | null;
  recordingAddress: string | null;
  seats: number;
  module: string | null;
  moduleAt: Date | null;
  sequence: number;
  changedAt: Date;
  plannedBy: string;
  version: number;
};

export const COURSE_COLUMNS = sql`s.id, s.programme, s.plan_version, s.tier, s.state, s.starts_at, s.ends_at, s.started_at, s.ended_at, s.trainer_id,
  s.place, s.join_address, s.recording_address, s.seats, s.module, s.module_at, s.sequence, s.changed_at, s.planned_by, s.version`;

/** Of two who change a session at once, the second waits and sees what the first has left. */
export async function lockCourse(act: Act | DeskAct, id: string, move: CourseMove): Promise<CourseRow | Refusal> {
  const { rows } = await sql<CourseRow>`select ${COURSE_COLUMNS} from course_session s where s.id = ${id} for no key update`.execute(
    act.db,
  );
  const [course] = rows;
  if (!course) return refuse('course-session-not-found');
  return stateForbids(move, course) ?? course;
}

export async function findCourse(db: Db, id: string): Promise<CourseRow | Refusal> {
  const { rows } = await sql<CourseRow>`select ${COURSE_COLUMNS} from course_session s where s.id = ${id}`.execute(db);
  return rows[0] ?? refuse('course-session-not-found');
}

type Change = Partial<Omit<CourseRow, 'id' | 'programme' | 'planVersion' | 'tier' | 'plannedBy' | 'version'>>;

/** The only writer of a session’s own row. Every change counts the version up. */
export async function saveCourse(act: Act | DeskAct, id: string, change: Change = {}): Promise<void> {
  await act.db
    .updateTable('courseSession')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The programme as it was when the session was planned: what the plan says since is no matter of it. */
export async function programmeOfCourse(
  db: Db,
  { programme, planVersion }: Pick<CourseRow, 'programme' | 'planVersion'>,
): Promise<Programme> {
  const found = programmeOf(await planOfVersion(db, planVersion), programme);
  if (!found) throw new Error(`version ${planVersion} has no programme ${programme}`);
  return found;
}

/** Who comes and who waits, in the order in which they asked. */
export async function enrolledIn(db: Db, id: string): Promise<string[]> {
  const rows = await db.selectFrom('enrolment').select('personId').where('sessionId', '=', id).orderBy('place').execute();
  return rows.map(({ personId }) => personId);
}

/** Whether the reader leads it: its trainer, whoever trains the tier, and those who look after training. */
export async function mayLeadCourse(
  look: Pick<Look, 'db' | 'by' | 'at' | 'planVersion'>,
  course: Pick<CourseRow, 'trainerId' | 'tier'>,
): Promise<boolean> {
  if (course.trainerId === look.by.id) return true;
  return mayTrain(look, await planOfVersion(look.db, look.planVersion), course.tier);
}

export async function leadForbids(act: Act, course: Pick<CourseRow, 'trainerId' | 'tier'>): Promise<Refusal | null> {
  return (await mayLeadCourse(act, course)) ? null : refuse('not-your-course-session', { tier: course.tier });
}
