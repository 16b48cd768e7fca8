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
    .where('resourceId', 'is', null)
    .returning('id')
    .execute();
  return tied.length === unique.length ? null : refuse('attachment-not-yours');
}

/** Ties a file that the same person has just uploaded to a resource of the shelf, where the staff reads it; one that stands there already stays. */
export async function attachToResource(act: Act, id: string, resourceId: string): Promise<Refusal<'attachment-not-yours'> | null> {
  const tied = await act.db
    .updateTable('attachment')
    .set({ resourceId, visibility: 'internal' })
    .where('id', '=', id)
    .where('ticketId', 'is', null)
    .where((is) => is.or([is('resourceId', '=', resourceId), is.and([is('resourceId', 'is', null), is('uploadedBy', '=', act.by.id)])]))
    .returning('id')
    .executeTakeFirst();
  return tied ? null : refuse('attachment-not-yours');
}
