import { type Refusal, refuse } from '../platform/outcome.ts';
import type { Act } from './act.ts';

/**
 * Asked by whoever makes a secret that opens something later; `asWhom` is null where nobody comes in by it yet. A token makes none for its
 * own person: it would outlive the token. And the maker's row is held, so that the end of their access either finds what they made, or is found here.
 */
export async function mayMakeWayIn(
  act: Act,
  { asWhom = act.by.id }: { asWhom?: string | null } = {},
): Promise<Refusal<'not-by-token' | 'signed-out'> | null> {
  if (act.door === 'token' && asWhom === act.by.id) return refuse('not-by-token');
  const maker = await act.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', act.by.id)
    .where('deactivatedAt', 'is', null)
    .forKeyShare()
    .executeTakeFirst();
  return maker ? null : refuse('signed-out');
}
