import type { Db } from '../platform/database.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { type Act, actorMay, type Look } from './act.ts';
import type * as contract from './contract.ts';
import { recordIdentityEvent } from './events.ts';
import { mayMakeWayIn } from './may-make-way-in.ts';
import { findPerson } from './person-store.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Tokens stand for their person: same role, same tiers, nothing more. The prefix lets secret scanners find a leaked one. */
const PREFIX = 'relevo_';

export async function listTokens({ db, by }: Look) {
  return tokensOf(db, by.id);
}

export async function listTokensOf({ db }: Look, { id }: InputOf<typeof contract.listTokensOf>) {
  const person = await findPerson(db, id);
  return isRefusal(person) ? person : tokensOf(db, id);
}

async function tokensOf(db: Db, personId: string) {
  const items = await db
    .selectFrom('apiToken')
    .select(['id', 'name', 'createdAt'])
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .orderBy('createdAt')
    .execute();
  return { items };
}

export async function createToken(act: Act, { name }: InputOf<typeof contract.createToken>) {
  const cannot = await mayMakeWayIn(act);
  if (cannot) return cannot;
  const token = newSecret(PREFIX);
  const id = newId(act.at);
  await act.db
    .insertInto('apiToken')
    .values({ id, personId: act.by.id, name, tokenHash: hashSecret(token), createdAt: act.at })
    .execute();
  await recordIdentityEvent(act, { kind: 'token-created', subjectId: id, data: { name } });
  return { id, name, createdAt: act.at.toISOString(), token };
}

/** One’s own, whatever one’s role is by now; an administrator revokes anybody’s. */
export async function revokeToken(act: Act, { id }: InputOf<typeof contract.revokeToken>) {
  const revoked = await act.db
    .updateTable('apiToken')
    .set({ revokedAt: act.at })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .$if(!actorMay(act.by, 'people:manage'), (query) => query.where('personId', '=', act.by.id))
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) return refuse('token-not-found');
  await recordIdentityEvent(act, { kind: 'token-revoked', subjectId: id });
  return {};
}
