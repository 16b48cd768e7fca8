import type { Act } from '../../identity/act.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import type { Visibility } from '../words.ts';

/** Ties files that the same person has just uploaded to a ticket, message or packet. A file is tied once. */
export async function attachFiles(
  act: Act,
  ids: readonly string[] | undefined,
  to: { ticketId: string; messageId?: string; escalationId?: string; visibility: Visibility },
): Promise<Refusal<'attachment-not-yours'> | null> {
  if (!ids || ids.length === 0) return null;
  const unique = [...new Set(ids)];
  const tied = await act.db
    .updateTable('attachment')
    .set(to)
    .where('id', 'in', unique)
    .where('uploadedBy', '=', act.by.id)
    .where('ticketId', 'is', null)
    .returning('id')
    .execute();
  return tied.length === unique.length ? null : refuse('attachment-not-yours');
}
