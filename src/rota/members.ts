import { sql } from 'kysely';
import { worksHere } from '../identity/find-member.ts';
import type { Db } from '../platform/database.ts';

/** Those of some people who work in a team, with their names. */
export async function membersOf(db: Db, team: string, people: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from person p join team_member m on m.person_id = p.id
    where p.id = any(${[...people]}::uuid[]) and m.team = ${team} and ${worksHere}`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The teams of a person who works here, whoever they are; null when nobody does. */
export async function teamsOfMember(db: Db, person: string): Promise<{ name: string; teams: string[] } | null> {
  const { rows } = await sql<{ name: string; teams: string[] }>`
    select p.name, array(select m.team from team_member m where m.person_id = p.id order by m.team) as teams
    from person p where p.id = ${person} and ${worksHere}`.execute(db);
  return rows[0] ?? null;
}

export async function nameOf(db: Db, people: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...people])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
