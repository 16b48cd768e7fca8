import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import type { PersonRef } from '../../identity/contract.ts';
import { worksHere } from '../../identity/find-member.ts';

/** More than anybody leads. */
const PEOPLE_MAX = 500;

/**
 * Of whom somebody may see what they could look at again: themselves, and the members of the teams that they lead. Of a team that nobody
 * leads by name, that is a lead who leads none in particular. Who runs the desk has no part in it, and neither have other leads.
 */
export async function peopleLed({ db, by }: Pick<Look, 'db' | 'by'>): Promise<PersonRef[]> {
  const led = by.teams.filter(({ isLead }) => isLead).map(({ team }) => team);
  if (by.role !== 'lead' && led.length === 0) return [];
  const leads = sql`exists (select from team_member l join person p on p.id = l.person_id where l.team = m.team and l.is_lead and ${worksHere})`;
  const isTheirs = led.length > 0 ? sql`m.team = any(${led})` : sql`not ${leads}`;
  const { rows } = await sql<PersonRef>`
    select p.id, p.name from person p
    where ${worksHere} and p.id <> ${by.id} and exists (select from team_member m where m.person_id = p.id and not m.is_lead and ${isTheirs})
    order by lower(p.name), p.id limit ${PEOPLE_MAX}`.execute(db);
  return rows;
}
