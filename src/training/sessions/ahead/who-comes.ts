import { sql } from 'kysely';
import { worksHere } from '../../../identity/find-member.ts';
import { usualCalendar } from '../../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../../plan/schema/schema.ts';
import type { Db } from '../../../platform/database.ts';
import { shiftsOf } from '../../../rota/rules/shifts.ts';
import { rotaOf, rotaRows } from '../../../rota/store.ts';
import { cannotCome, type Free } from '../../rules/who-cannot-come.ts';

type Span = { from: number; to: number };
type Asked = { plan: PlanDocument; tier: number; trainer: string | null; span: Span; session: string | null; at: Date };

/** Of the tier that a session is for, and its trainer, who could not come at that time, by the rota, absences and the hours of their teams. */
export async function whoCannotCome(db: Db, { plan, tier, trainer, span, session, at }: Asked) {
  const teams = await teamsOf(db, plan, { tier, trainer });
  if (teams.length === 0) return [];
  const rows = await rotaRows(db, teams, span);
  const sessions = await sessionsThen(db, span, session);
  const shifts = shiftsOf(rotaOf(plan, rows, at), span);
  const ofTier = new Set((plan.teams ?? []).filter((team) => team.tier === tier).map(({ id }) => id));
  return rows.members
    .filter(({ id, teams: own }) => id === trainer || own.some((team) => ofTier.has(team)))
    .flatMap(({ id, name, teams: own }) => {
      const free: Omit<Free, 'person'> = {
        hours: own.flatMap((team) => calendarOf(plan, team) ?? []),
        // Whoever is away for training is so for this, or for one that they can put off.
        absences: rows.absences.filter(({ person, kind }) => person === id && kind !== 'training'),
        shifts: shifts.filter(({ person }) => person === id),
        sessions: sessions.filter(({ person }) => person === id),
      };
      const because = cannotCome(free, span);
      return because ? [{ person: { id, name }, because }] : [];
    });
}

/** Who holds another session then, or has enrolled in one. */
async function sessionsThen(db: Db, { from, to }: Span, session: string | null): Promise<(Span & { person: string })[]> {
  const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
  const { rows } = await sql<Span & { person: string }>`
    select b.person, ${ms('s.starts_at')} as "from", ${ms('s.ends_at')} as "to" from course_session s,
      lateral (select s.trainer_id as person union select e.person_id from enrolment e where e.session_id = s.id) b
    where s.state in ('planned', 'running') and s.starts_at < ${new Date(to)} and s.ends_at > ${new Date(from)} and s.id is distinct from ${session}::uuid`.execute(
    db,
  );
  return rows;
}

async function teamsOf(db: Db, plan: PlanDocument, { tier, trainer }: { tier: number; trainer: string | null }): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select m.team from team_member m join person p on p.id = m.person_id where m.person_id = ${trainer} and ${worksHere}`.execute(db);
  const known = plan.teams ?? [];
  return [...new Set([...known.filter((team) => team.tier === tier).map(({ id }) => id), ...rows.map(({ team }) => team)])];
}

function calendarOf(plan: PlanDocument, team: string) {
  const named = plan.teams?.find(({ id }) => id === team)?.calendar;
  return plan.calendars?.find(({ id }) => id === named) ?? usualCalendar(plan);
}
