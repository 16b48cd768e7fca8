import type { Db } from '../platform/database.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type { DeskAct } from './act.ts';
import type * as contract from './contract.ts';
import { recordIdentityEvent } from './events.ts';
import { addPerson } from './person-store.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { setPassword } from './sign-in.ts';

/** Whether the desk still waits for its first administrator. */
export async function isSetupOpen(db: Db): Promise<boolean> {
  return !(await db.selectFrom('person').select('id').where('role', '=', 'admin').limit(1).executeTakeFirst());
}

/** A fresh one-time link for an empty desk; links of earlier starts stop working. */
export async function makeSetupLink({ db, at }: { db: Db; at: Date }, publicUrl: string): Promise<string> {
  const token = newSecret();
  await db.deleteFrom('setupLink').where('usedAt', 'is', null).execute();
  await db
    .insertInto('setupLink')
    .values({ tokenHash: hashSecret(token), createdAt: at })
    .execute();
  return `${publicUrl}/set-up#${token}`;
}

/** Whether whoever holds this link may set the desk up; within a transaction the link is theirs until it ends. */
export async function maySetUp({ db, isLocking = false }: { db: Db; isLocking?: boolean }, token: string) {
  const ofToken = db.selectFrom('setupLink').select('tokenHash').where('tokenHash', '=', hashSecret(token)).where('usedAt', 'is', null);
  const link = await (isLocking ? ofToken.forUpdate() : ofToken).executeTakeFirst();
  if (!(await isSetupOpen(db))) return refuse('setup-done');
  return link ?? refuse('link-not-valid');
}

type SettingUp = Omit<InputOf<typeof contract.setUp>, 'password'> & { passwordHash: string };

/** Creates the first administrator. The link works once, and not at all once an administrator exists. */
export async function setUp(act: DeskAct, { token, name, email, passwordHash, locale }: SettingUp) {
  const link = await maySetUp({ db: act.db, isLocking: true }, token);
  if (isRefusal(link)) return link;
  const personId = await addPerson(act.db, { email, name, role: 'admin', locale, at: act.at });
  if (isRefusal(personId)) return personId;
  await setPassword(act.db, { personId, passwordHash, at: act.at });
  await act.db.updateTable('setupLink').set({ usedAt: act.at }).where('tokenHash', '=', link.tokenHash).execute();
  await recordIdentityEvent({ ...act, by: { kind: 'person', id: personId } }, { kind: 'desk-set-up', subjectId: personId });
  return { email: email.toLowerCase() };
}
