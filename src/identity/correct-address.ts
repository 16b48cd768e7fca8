import { refuse } from '../platform/outcome.ts';
import type { Act } from './act.ts';
import { recordIdentityEvent } from './events.ts';

/**
 * Somebody’s address was written wrong, or is another now: they sign in with the right one, and nothing else of theirs ends. What is open
 * for the old one, an invitation or a link for a password, goes with it. They are told.
 */
export async function correctAddress(act: Act, { id, from, to }: { id: string; from: string; to: string }) {
  const other = await act.db.selectFrom('person').select('id').where('email', '=', to).executeTakeFirst();
  if (other) return refuse('address-taken');
  await act.db.updateTable('person').set({ email: to, updatedAt: act.at }).where('id', '=', id).execute();
  await act.db
    .updateTable('invitation')
    .set({ email: to })
    .where('email', '=', from)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute();
  await recordIdentityEvent(act, { kind: 'address-corrected', subjectId: id, data: { from, to, people: [id] } });
  return null;
}
