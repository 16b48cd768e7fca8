import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

/** Open tickets by the plan version that they run under and the team that has them. */
export async function countOpenTickets(db: Db): Promise<{ planVersion: number; team: string; count: number }[]> {
  const { rows } = await sql<{ planVersion: number; team: string; count: number }>`
    select plan_version, team, count(*)::int as count from ticket
    where status <> 'closed' and status <> 'resolved' group by plan_version, team order by plan_version, team`.execute(db);
  return rows;
}
