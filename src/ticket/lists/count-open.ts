import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { inRealm } from '../visible-to.ts';

/** Open tickets by the plan version that they run under and the team that has them. */
export async function countOpenTickets(look: Pick<Look, 'db' | 'realm'>): Promise<{ planVersion: number; team: string; count: number }[]> {
  const { rows } = await sql<{ planVersion: number; team: string; count: number }>`
    select plan_version, team, count(*)::int as count from ticket t
    where ${inRealm(look)} and status <> 'closed' and status <> 'resolved' group by plan_version, team order by plan_version, team`.execute(
    look.db,
  );
  return rows;
}
