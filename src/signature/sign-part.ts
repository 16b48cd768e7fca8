import type { Act } from '../identity/act.ts';
import { publishedPlan } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { refuse } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import { recordSignatureEvent } from './events.ts';
import { partToSign } from './part-to-sign.ts';

/** Signs the own part as it is in force, if that is the one that was read. Signed before, it stays signed as it was. */
export async function signPart(act: Act, { digest }: InputOf<typeof contract.signPart>) {
  const teams = act.by.teams.map(({ team }) => team);
  const own = partToSign((await publishedPlan(act.db, act.planVersion)).document, teams);
  if (own?.digest !== digest) return refuse('part-changed');
  const id = newId(act.at);
  const { numInsertedOrUpdatedRows } = await act.db
    .insertInto('signature')
    .values({ id, personId: act.by.id, planVersion: act.planVersion, digest, teams, signedAt: act.at })
    .onConflict((conflict) => conflict.columns(['personId', 'digest']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n)
    await recordSignatureEvent(act, { kind: 'part-signed', subjectId: id, data: { version: act.planVersion } });
  return await act.db
    .selectFrom('signature')
    .select(['planVersion as version', 'signedAt as at'])
    .where('personId', '=', act.by.id)
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow();
}
