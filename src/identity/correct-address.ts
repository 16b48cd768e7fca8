import { refuse } from '../platform/outcome.ts';
import type { Act } from './act.ts';
import { recordIdentityEvent } from './events.ts';

/** PostgreSQL’s own code, see its appendix A. */
const UNIQUE_VIOLATION = '23505';

/**
 * Somebody’s address was written wrong, or is another now: they sign in with the right one, and nothing else of theirs ends. What is open
 * for the old one, an invitation or a link for a password, goes with it. They are told.
 */
export async function correctAddress(act: Act, { id, from, to }: { id: string; from: string; to: string }) {
  const other = await act.db.selectFrom('person').select('id').where('email', '=', to).executeTakeFirst();
  if (other) return refuse('address-taken');
  try {
    await act.db.updateTable('person').set({ email: to, updatedAt: act.at }).where('id', '=', id).execute();
  } catch (error) {
    // Somebody was given it meanwhile; the refusal undoes what the database has broken off.
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return refuse('address-taken');
    throw error;
  }
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
