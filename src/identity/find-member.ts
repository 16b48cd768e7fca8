import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

/** Somebody who works here: has access, and is more than a user. Asked of a person `p`. */
export const worksHere = sql<boolean>`(p.deactivated_at is null and p.role <> 'requester')`;

/** Somebody who works here and belongs to at least one of these teams, with those of the teams they belong to. */
export async function findMember(
  db: Db,
  personId: string,
  teams: readonly string[],
): Promise<{ name: string; teams: string[] } | undefined> {
  if (teams.length === 0) return undefined;
  const { rows } = await sql<{ name: string; teams: string[] }>`
    select p.name, array_agg(m.team order by m.team) as teams from person p join team_member m on m.person_id = p.id
    where p.id = ${personId} and ${worksHere} and m.team = any(${[...teams]}) group by p.id`.execute(db);
  return rows[0];
}

/** The teams in which somebody works. */
export async function teamsWithPeople(db: Db): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select distinct m.team from team_member m join person p on p.id = m.person_id where ${worksHere}`.execute(db);
  return rows.map(({ team }) => team);
}

/** Whether this person leads here: leads stand in for a tier that nobody works in. */
export async function isLeading(db: Db, personId: string): Promise<boolean> {
  const { rows } =
    await sql`select from person p where p.id = ${personId} and p.deactivated_at is null and p.role in ('lead', 'admin')`.execute(db);
  return rows.length > 0;
}
