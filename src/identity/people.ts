import { sql } from 'kysely';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type { Act, Look } from './act.ts';
import type * as contract from './contract.ts';
import type { Person } from './contract.ts';
import { correctAddress } from './correct-address.ts';
import { endAccess, endBeyondRole } from './end-access.ts';
import { personFound } from './person-found.ts';
import { findPerson, personColumns } from './person-store.ts';
import { phoneFrom } from './phone.ts';
import { recordChange } from './record-change.ts';
import type { Role } from './roles.ts';

/** People by name; agents look up colleagues and callers, leads and administrators keep them. */
export async function listPeople({ db }: Look, { q, role, team, staff, limit = 50, cursor }: InputOf<typeof contract.listPeople>) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const conditions = [
    sql`not p.is_played`,
    q?.trim() ? personFound(q) : null,
    role ? sql`p.role = ${role}` : null,
    staff === undefined ? null : staff ? sql`p.role <> 'requester'` : sql`p.role = 'requester'`,
    team ? sql`exists (select from team_member m where m.person_id = p.id and m.team = ${team})` : null,
    after ? sql`(lower(p.name), p.id) > (${after[0]}, ${after[1]}::uuid)` : null,
  ].filter((condition) => condition !== null);
  // The order is the database's, so its key comes from there: its lower case and ours differ in some letters.
  const { rows } = await sql<Person & { sortKey: string }>`select ${personColumns}, lower(p.name) as sort_key from person p
    where ${sql.join(conditions, sql` and `)} order by lower(p.name), p.id limit ${limit + 1}`.execute(db);
  return toPage(rows, limit, (person) => [person.sortKey, person.id]);
}

export async function readPerson({ db }: Look, { id }: InputOf<typeof contract.readPerson>) {
  return findPerson(db, id);
}

/** Changes a person's name, address, telephone number, role, teams or access. The last active administrator stays one. */
export async function editPerson(
  act: Act,
  { id, name, email, phone: written, role, teams, isActive }: InputOf<typeof contract.editPerson>,
  { knownTeams }: { knownTeams: readonly string[] },
) {
  const unknown = teams?.find(({ team }) => !knownTeams.includes(team));
  if (unknown) return refuse('team-unknown', { team: unknown.team });
  const phone = written ? phoneFrom(written) : written;
  if (isRefusal(phone)) return phone;
  const admins = await lockAdmins(act);
  const person = await act.db
    .selectFrom('person')
    .select(['email', 'role', 'deactivatedAt'])
    .where('id', '=', id)
    .where('isPlayed', '=', false)
    .forUpdate()
    .executeTakeFirst();
  if (!person) return refuse('person-not-found');
  const before = await findPerson(act.db, id);
  if (isRefusal(before)) return before;
  const losesAdmin = person.role === 'admin' && (isActive === false || (role !== undefined && role !== 'admin'));
  if (losesAdmin && admins.every((admin) => admin === id)) return refuse('last-admin');
  const address = email?.toLowerCase();
  if (address && address !== person.email) {
    const refusal = await correctAddress(act, { id, from: person.email, to: address });
    if (refusal) return refusal;
  }

  await act.db
    .updateTable('person')
    .set({
      ...(name && { name }),
      ...(phone !== undefined && { phone }),
      ...(role && { role: role satisfies Role }),
      ...(isActive !== undefined && { deactivatedAt: isActive ? null : (person.deactivatedAt ?? act.at) }),
      updatedAt: act.at,
    })
    .where('id', '=', id)
    .execute();
  if (isActive !== undefined && isActive !== (person.deactivatedAt === null)) await endAccess(act, id);
  if (role && role !== person.role) await endBeyondRole(act, id, role);
  if (teams) await replaceTeams(act, id, teams);
  const after = await findPerson(act.db, id);
  if (!isRefusal(after)) await recordChange(act, id, { before, after });
  return after;
}

/** The active administrators, locked in one order: of two who remove each other at once, the second waits and sees the first. */
async function lockAdmins(act: Act): Promise<string[]> {
  const rows = await act.db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('deactivatedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

async function replaceTeams(act: Act, personId: string, teams: readonly { team: string; isLead: boolean }[]): Promise<void> {
  await act.db.deleteFrom('teamMember').where('personId', '=', personId).execute();
  if (teams.length === 0) return;
  const byTeam = new Map(teams.map((membership) => [membership.team, membership]));
  await act.db
    .insertInto('teamMember')
    .values([...byTeam.values()].map(({ team, isLead }) => ({ personId, team, isLead, since: act.at })))
    .execute();
}
