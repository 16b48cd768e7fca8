import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import type { Person } from './contract.ts';
import type { Role } from './roles.ts';

export const personColumns = sql`p.id, p.name, p.email, p.role, p.locale, p.deactivated_at is null as is_active, p.created_at,
  coalesce((select json_agg(json_build_object('team', m.team, 'isLead', m.is_lead) order by m.team) from team_member m where m.person_id = p.id), '[]') as teams`;

export async function findPerson(db: Db, id: string): Promise<Person | Refusal<'person-not-found'>> {
  const { rows } = await sql<Person>`select ${personColumns} from person p where p.id = ${id}`.execute(db);
  return rows[0] ?? refuse('person-not-found');
}

export type NewPerson = { email: string; name: string; role: Role; locale: string; teams?: readonly string[]; at: Date };

/** Adds a person, or gives a known requester without a role of their own the one they were invited to. */
export async function addPerson(
  db: Db,
  { email, name, role, locale, teams = [], at }: NewPerson,
): Promise<string | Refusal<'person-exists'>> {
  const address = email.toLowerCase();
  const known = await db
    .selectFrom('person')
    .select([
      'id',
      ({ exists, selectFrom }) =>
        exists(selectFrom('account').select('account.id').whereRef('account.personId', '=', 'person.id')).as('hasPassword'),
    ])
    .where('email', '=', address)
    .executeTakeFirst();
  if (known?.hasPassword) return refuse('person-exists');
  const id = known?.id ?? newId(at);
  await db
    .insertInto('person')
    .values({ id, email: address, name, role, locale, emailVerified: true, createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ name, role, locale, emailVerified: true, updatedAt: at }))
    .execute();
  if (teams.length > 0) {
    await db
      .insertInto('teamMember')
      .values(teams.map((team) => ({ personId: id, team, isLead: role === 'lead', since: at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return id;
}
