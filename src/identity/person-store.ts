import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import type { Person } from './contract.ts';
import { likenessOf } from './name-likeness.ts';
import type { Role } from './roles.ts';

export const personColumns = sql`p.id, p.name, p.email, p.phone, p.role, p.locale, p.deactivated_at is null as is_active, p.created_at,
  coalesce((select json_agg(json_build_object('team', m.team, 'isLead', m.is_lead) order by m.team) from team_member m where m.person_id = p.id), '[]') as teams`;

export async function findPerson(db: Db, id: string): Promise<Person | Refusal<'person-not-found'>> {
  const { rows } = await sql<Person>`select ${personColumns} from person p where p.id = ${id} and not p.is_played`.execute(db);
  return rows[0] ?? refuse('person-not-found');
}

export type NewPerson = { email: string; name: string; role: Role; locale: string; teams?: readonly string[]; phone?: string; at: Date };

/** Someone by their address, and whether they could sign in by a password. */
export async function personByEmail(db: Db, email: string) {
  return db
    .selectFrom('person')
    .select([
      'id',
      'role',
      'deactivatedAt',
      ({ exists, selectFrom }) =>
        exists(selectFrom('account').select('account.id').whereRef('account.personId', '=', 'person.id')).as('hasPassword'),
    ])
    .where('email', '=', email)
    .executeTakeFirst();
}

/** A requester who was only ever reported for: such a person may be invited; anyone else has access already. */
export function isOnlyRequester({ role, hasPassword }: { role: string; hasPassword: unknown }): boolean {
  return role === 'requester' && !hasPassword;
}

/** Adds a person, or gives a known requester without a role of their own the one they were invited to. */
export async function addPerson(
  db: Db,
  { email, name, role, locale, teams = [], phone, at }: NewPerson,
): Promise<string | Refusal<'person-exists'>> {
  const address = email.toLowerCase();
  const known = await personByEmail(db, address);
  if (known && !isOnlyRequester(known)) return refuse('person-exists');
  const id = known?.id ?? newId(at);
  await db
    .insertInto('person')
    .values({ id, email: address, name, role, locale, ...(phone && { phone }), emailVerified: true, createdAt: at, updatedAt: at })
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

/**
 * Whether a name that somebody gives themselves passes for that of another who works here, or has: tickets are answered and passwords told
 * to a name. Who enters the name of somebody else answers for it.
 */
export async function passesForStaff(db: Db, { id, name }: { id: string | null; name: string }): Promise<boolean> {
  const staff = await db.selectFrom('person').select(['id', 'name']).where('role', '<>', 'requester').execute();
  return staff.some((one) => one.id !== id && likenessOf(one.name) === likenessOf(name));
}

/** Everybody who looks after the desk itself. */
export async function administrators(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('person').select('id').where('role', '=', 'admin').where('deactivatedAt', 'is', null).execute();
  return rows.map(({ id }) => id);
}

/** How many people who can sign in each team has. */
export async function countMembers(db: Db): Promise<{ team: string; count: number }[]> {
  const { rows } = await sql<{ team: string; count: number }>`
    select m.team, count(*)::int as count from team_member m join person p on p.id = m.person_id and p.deactivated_at is null
    group by m.team`.execute(db);
  return rows;
}
