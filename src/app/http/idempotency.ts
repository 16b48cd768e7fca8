import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Act } from '../../identity/act.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';

const LENGTH_MAX = 200;

/** The key that a write carries; one that cannot be kept is refused, never passed over in silence. */
export function keyOf(headers: IncomingHttpHeaders): string | null | Refusal<'invalid'> {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key.length === 0) return null;
  return key.length <= LENGTH_MAX ? key : refuse('invalid', { errors: [{ field: 'Idempotency-Key', rule: 'maxLength' }] });
}

/**
 * Runs a write once for each `Idempotency-Key` of a person. The key is claimed inside the write's own transaction: a second
 * request with the same key waits for the first to commit and gets its result; if the first was refused, it runs anew.
 * A result that holds a secret is not kept: the second request hears that it was done and that the secret is shown once.
 */
export async function once<T>(
  act: Act,
  { key, request, isSecret }: { key: string; request: unknown; isSecret: boolean },
  work: () => Promise<T>,
): Promise<T | Refusal<'idempotency-key-reused' | 'secret-shown-once'>> {
  // A key that was used among practice tickets answers nothing about the real ones; theirs are hashed as they have always been.
  const hashed = act.realm === 'real' ? request : [act.realm, request];
  const requestHash = createHash('sha256').update(JSON.stringify(hashed)).digest();
  const claimed = await act.db
    .insertInto('idempotency')
    .values({ personId: act.by.id, key, requestHash, at: act.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const earlier = await act.db
      .selectFrom('idempotency')
      .select(['requestHash', 'result'])
      .where('personId', '=', act.by.id)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (!earlier.requestHash.equals(requestHash)) return refuse('idempotency-key-reused');
    return isSecret ? refuse('secret-shown-once') : (earlier.result as T);
  }
  const result = await work();
  if (isSecret) return result;
  await act.db
    .updateTable('idempotency')
    .set({ result: JSON.stringify(result) })
    .where('personId', '=', act.by.id)
    .where('key', '=', key)
    .execute();
  return result;
}
