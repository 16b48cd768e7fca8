import { sql } from 'kysely';
import type { DeskAct } from '../../identity/act.ts';
import { worksHere } from '../../identity/find-member.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion, versionInForce } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import { recordTrainingEvent } from '../events.ts';
import { candidateOf } from '../may-train.ts';
import { lacksToTrain, mayHold } from '../rules/who-may-train.ts';
import { COURSE_COLUMNS, type CourseRow } from './store.ts';

/** Tells the leads of a session whose trainer has left or may not train any more: it stays planned, and needs another; one that runs can still be ended. */
export async function tellOfLostTrainers(act: DeskAct, person: string): Promise<void> {
  const { rows } = await sql<CourseRow>`
    select ${COURSE_COLUMNS} from course_session s where s.trainer_id = ${person} and s.state in ('planned', 'running') order by s.starts_at, s.id`.execute(
    act.db,
  );
  if (rows.length === 0) return;
  const version = await versionInForce(act);
  const plan = version ? await planOfVersion(act.db, version) : {};
  const trainer = await candidateOf(act.db, person, act.at);
  for (const course of rows) {
    if (trainer && mayHold(lacksToTrain(plan, trainer, course.tier))) continue;
    await recordTrainingEvent(act, {
      kind: 'course-session-without-trainer',
      subjectId: course.id,
      data: { programme: course.programme, startsAt: course.startsAt.toISOString(), people: await leadsOf(act.db, plan, course) },
    });
  }
}

/** Who leads the teams of the tier, and who planned it; where none of them is left, the administrators. */
async function leadsOf(db: Db, plan: PlanDocument, { tier, plannedBy, trainerId }: CourseRow): Promise<string[]> {
  const teams = (plan.teams ?? []).filter((team) => team.tier === tier).map(({ id }) => id);
  const { rows } = await sql<{ id: string; isAdmin: boolean }>`
    select p.id, p.role = 'admin' as is_admin from person p where ${worksHere} and p.id <> ${trainerId} and (p.id = ${plannedBy} or p.role = 'admin'
      or exists (select from team_member m where m.person_id = p.id and m.is_lead and m.team = any(${teams}))) order by p.id`.execute(db);
  const close = rows.filter(({ id, isAdmin }) => !isAdmin || id === plannedBy);
  return (close.length > 0 ? close : rows).map(({ id }) => id);
}
