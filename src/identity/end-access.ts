import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DeskAct } from './act.ts';
import { dropCalendarSecret } from './calendar-secret.ts';
import { may, mayInvite, ROLES, type Role } from './roles.ts';
import { forgetPlaces } from './signed-in-from.ts';

type Ending = Pick<DeskAct, 'db' | 'at'>;

/**
 * Ends everything by which somebody comes in as this person: sessions, tokens, links to their address, the address of their calendar.
 * From where they have signed in is forgotten too.
 * Called when a link has let them choose a password, since whoever held something of it may be another. A test finds a table that
 * keeps such a secret and is not named here.
 */
export async function endWaysIn({ db, at }: Ending, personId: string): Promise<void> {
  await db.deleteFrom('session').where('personId', '=', personId).execute();
  await db.updateTable('apiToken').set({ revokedAt: at }).where('personId', '=', personId).where('revokedAt', 'is', null).execute();
  await dropCalendarSecret(db, personId);
  await forgetPlaces(db, personId);
  await withdrawLinks({ db, at }, sql<SqlBool>`email = (select email from person where id = ${personId})`);
}

/**
 * What a person could do ends with their access: also the links that they have handed out. When it is given back the same is done
 * again, for what may have slipped in between: nothing comes back by itself.
 */
export async function endAccess(act: Ending, personId: string): Promise<void> {
  await endWaysIn(act, personId);
  await withdrawLinks(act, sql<SqlBool>`invited_by = ${personId}`);
}

/** What hung on a right ends with the right. Sessions and tokens go on, with what the new role may. */
export async function endBeyondRole({ db, at }: Ending, personId: string, role: Role): Promise<void> {
  if (!may(role, 'plan:read')) await dropCalendarSecret(db, personId);
  const invitable = ROLES.filter((invited) => mayInvite(role, invited));
  if (!may(role, 'people:manage')) await withdrawLinks({ db, at }, sql<SqlBool>`invited_by = ${personId} and person_id is not null`);
  await withdrawLinks({ db, at }, sql<SqlBool>`invited_by = ${personId} and person_id is null and role <> all(${invitable})`);
}

async function withdrawLinks({ db, at }: Ending, which: RawBuilder<SqlBool>): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ withdrawnAt: at })
    .where(which)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute();
}
