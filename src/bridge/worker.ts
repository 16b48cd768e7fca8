import { sql } from 'kysely';
import { worksHere } from '../identity/find-member.ts';
import type { Db } from '../platform/database.ts';

/** Somebody who works here, with their teams; null when nobody does by that id. */
export async function worker(db: Db, id: string): Promise<{ id: string; name: string; teams: string[] } | null> {
  const { rows } = await sql<{ id: string; name: string; teams: string[] }>`
    select p.id, p.name, array(select m.team from team_member m where m.person_id = p.id) as teams
    from person p where p.id = ${id} and ${worksHere}`.execute(db);
  return rows[0] ?? null;
}
