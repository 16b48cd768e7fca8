import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

/** An active person who belongs to at least one of these teams, with those of the teams they belong to. */
export async function findMember(
  db: Db,
  personId: string,
  teams: readonly string[],
): Promise<{ name: string; teams: string[] } | undefined> {
  if (teams.length === 0) return undefined;
  return db
    .selectFrom('person')
    .innerJoin('teamMember', 'teamMember.personId', 'person.id')
    .select(['person.name', sql<string[]>`array_agg(team_member.team order by team_member.team)`.as('teams')])
    .where('person.id', '=', personId)
    .where('person.deactivatedAt', 'is', null)
    .where('teamMember.team', 'in', [...teams])
    .groupBy('person.id')
    .executeTakeFirst();
}
