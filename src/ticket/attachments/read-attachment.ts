import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { isStaff } from '../../identity/act.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { visibleTo } from '../visible-to.ts';

/** A file `f` as the API shows it. */
export const attachmentJson = sql`json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'sizeBytes', f.size_bytes,
  'messageId', f.message_id, 'escalationId', f.escalation_id, 'visibility', f.visibility, 'at', f.at)`;

export type StoredFile = { id: string; name: string; mediaType: string; sizeBytes: number; sha256: Buffer };

/**
 * A file that the caller may open: of the tickets that they may see, the staff's any, a requester's the public ones; for the staff those of
 * the shelf; and what one has just uploaded. It has its id before it has a ticket, so the id does not say in which realm it was sent: the
 * door is asked for both.
 */
export async function findAttachment(look: Look, id: string): Promise<StoredFile | Refusal<'attachment-not-found'>> {
  const { rows } = await sql<StoredFile>`
    select f.id, f.name, f.media_type, f.size_bytes, f.sha256 from attachment f left join ticket t on t.id = f.ticket_id
    where f.id = ${id} and (
      f.ticket_id is null and f.resource_id is null and f.uploaded_by = ${look.by.id}
      or f.resource_id is not null and ${isStaff(look.by)}
      or (${visibleTo(look)} or ${visibleTo({ ...look, realm: 'practice' })}) and (${isStaff(look.by)} or f.visibility = 'public'))`.execute(
    look.db,
  );
  return rows[0] ?? refuse('attachment-not-found');
}
