import { sql } from 'kysely';
import { daysAfter } from '../calendar/days.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type { Act, DeskAct, Look } from './act.ts';
import type * as contract from './contract.ts';
import type { Invitation } from './contract.ts';
import { endWaysIn } from './end-access.ts';
import { recordIdentityEvent } from './events.ts';
import { mayMakeWayIn } from './may-make-way-in.ts';
import { likenessOf } from './name-likeness.ts';
import { addPerson, isOnlyRequester, passesForStaff, personByEmail } from './person-store.ts';
import { mayInvite, type Role } from './roles.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { setPassword } from './sign-in.ts';

const VALID_DAYS = 14;

export async function listInvitations({ db, at }: Look, { limit = 50, cursor }: InputOf<typeof contract.listInvitations>) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const { rows } = await sql<
    Invitation & { createdAt: Date }
  >`select id, email, name, role, teams, locale, created_at, expires_at from invitation
    where accepted_at is null and withdrawn_at is null and person_id is null and expires_at > ${at}
    ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``} order by created_at desc, id desc limit ${limit + 1}`.execute(
    db,
  );
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
}

/** Invites by a link that is shown once. */
export async function invitePerson(
  act: Act,
  { email, name, role, teams = [], locale = act.by.locale }: InputOf<typeof contract.invitePerson>,
  { knownTeams, publicUrl }: { knownTeams: readonly string[]; publicUrl: string },
) {
  if (!mayInvite(act.by.role, role)) return refuse('role-above-own');
  const cannot = await mayMakeWayIn(act, { asWhom: null });
  if (cannot) return cannot;
  const unknown = teams.find((team) => !knownTeams.includes(team));
  if (unknown) return refuse('team-unknown', { team: unknown });
  const known = await personByEmail(act.db, email.toLowerCase());
  if (known && !isOnlyRequester(known)) return refuse('person-exists');

  const token = newSecret();
  const invitation = {
    id: newId(act.at),
    email: email.toLowerCase(),
    name,
    role,
    teams,
    locale,
    createdAt: act.at,
    expiresAt: daysAfter(act.at, VALID_DAYS),
  };
  await act.db
    .insertInto('invitation')
    .values({ ...invitation, tokenHash: hashSecret(token), invitedBy: act.by.id })
    .execute();
  await recordIdentityEvent(act, { kind: 'person-invited', subjectId: invitation.id, data: { email: invitation.email, role } });
  return { ...invitation, link: `${publicUrl}/invitation#${token}` };
}

/** For someone known who lost the password: the same kind of link, for the address they have. */
export async function makePasswordLink(act: Act, { id }: { id: string }, { publicUrl }: { publicUrl: string }) {
  const person = await act.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .where('isPlayed', '=', false)
    .where('deactivatedAt', 'is', null)
    .executeTakeFirst();
  if (!person) return refuse('person-not-found');
  const cannot = await mayMakeWayIn(act, { asWhom: id });
  if (cannot) return cannot;
  const token = newSecret();
  const expiresAt = daysAfter(act.at, 1);
  await act.db
    .insertInto('invitation')
    .values({
      id: newId(act.at),
      email: person.email,
      name: person.name,
      role: person.role,
      locale: person.locale,
      personId: person.id,
      tokenHash: hashSecret(token),
      invitedBy: act.by.id,
      createdAt: act.at,
      expiresAt,
    })
    .execute();
  await recordIdentityEvent(act, { kind: 'password-link-made', subjectId: id });
  return { link: `${publicUrl}/invitation#${token}`, expiresAt };
}

export async function withdrawInvitation(act: Act, { id }: { id: string }) {
  const open = await act.db
    .selectFrom('invitation')
    .select('role')
    .where('id', '=', id)
    .where('personId', 'is', null)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!open) return refuse('invitation-not-found');
  if (!mayInvite(act.by.role, open.role as Role)) return refuse('role-above-own');
  await act.db.updateTable('invitation').set({ withdrawnAt: act.at }).where('id', '=', id).execute();
  return {};
}

/** What a link is for, so that the page can greet; only who holds it may know. */
export async function readInvitation({ db, at }: Pick<Look, 'db' | 'at'>, { token }: { token: string }) {
  const invitation = await openInvitation({ db, at }, token);
  return invitation ? { email: invitation.email, name: invitation.name, locale: invitation.locale } : refuse('link-not-valid');
}

type Accepting = Omit<InputOf<typeof contract.acceptInvitation>, 'password'> & { passwordHash: string };

/**
 * The invited person chooses a password; the link is used up, and whatever else opened the same access has ended: other links must
 * not become a way to it, and who lost a password may have lost more. A password link changes nothing but the password.
 */
export async function acceptInvitation(act: DeskAct, { token, name, passwordHash }: Accepting) {
  const invitation = await openInvitation(act, token, { lock: true });
  if (!invitation) return refuse('link-not-valid');
  const known = await personByEmail(act.db, invitation.email);
  if (known?.deactivatedAt || (!invitation.personId && known && !isOnlyRequester(known))) return refuse('link-not-valid');
  const isRenamed = !invitation.personId && name !== undefined && likenessOf(name) !== likenessOf(invitation.name);
  if (isRenamed && (await passesForStaff(act.db, { id: known?.id ?? null, name }))) return refuse('name-of-staff');
  const personId =
    invitation.personId ??
    (await addPerson(act.db, { ...invitation, name: name ?? invitation.name, role: invitation.role as Role, at: act.at }));
  if (isRefusal(personId)) return personId;
  await setPassword(act.db, { personId, passwordHash, at: act.at });
  await act.db.updateTable('invitation').set({ acceptedAt: act.at }).where('id', '=', invitation.id).execute();
  await endWaysIn(act, personId);
  await recordIdentityEvent({ ...act, by: { kind: 'person', id: personId } }, { kind: 'person-joined', subjectId: personId });
  return { email: invitation.email };
}

async function openInvitation({ db, at }: Pick<Look, 'db' | 'at'>, token: string, { lock = false } = {}) {
  const tokenHash = hashSecret(token);
  // All links of the address, in one order: of two that are used at once, the second waits and finds itself withdrawn.
  if (lock)
    await sql`select from invitation where email = (select email from invitation where token_hash = ${tokenHash})
      and accepted_at is null and withdrawn_at is null order by id for update`.execute(db);
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', at)
    .executeTakeFirst();
}
