import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { refuse } from '../platform/outcome.ts';
import type { Act, Look } from './act.ts';
import type * as contract from './contract.ts';
import { recordIdentityEvent } from './events.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Tokens stand for their person: same role, same tiers, nothing more. The prefix lets secret scanners find a leaked one. */
const PREFIX = 'relevo_';

export async function listTokens({ db, by }: Look) {
  const items = await db
    .selectFrom('apiToken')
    .select(['id', 'name', 'createdAt'])
    .where('personId', '=', by.id)
    .where('revokedAt', 'is', null)
    .orderBy('createdAt')
    .execute();
  return { items };
}

export async function createToken(act: Act, { name }: InputOf<typeof contract.createToken>) {
  const token = newSecret(PREFIX);
  const id = newId(act.at);
  await act.db
    .insertInto('apiToken')
    .values({ id, personId: act.by.id, name, tokenHash: hashSecret(token), createdAt: act.at })
    .execute();
  await recordIdentityEvent(act, { kind: 'token-created', subjectId: id, data: { name } });
  return { id, name, createdAt: act.at.toISOString(), token };
}

export async function revokeToken(act: Act, { id }: InputOf<typeof contract.revokeToken>) {
  const revoked = await act.db
    .updateTable('apiToken')
    .set({ revokedAt: act.at })
    .where('id', '=', id)
    .where('personId', '=', act.by.id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) return refuse('token-not-found');
  await recordIdentityEvent(act, { kind: 'token-revoked', subjectId: id });
  return {};
}
