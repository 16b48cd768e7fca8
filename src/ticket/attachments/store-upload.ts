import type { Act } from '../../identity/act.ts';
import type { KeptFile } from '../../platform/files.ts';
import { newId } from '../../platform/ids.ts';

/** Notes a file that has been kept on disk; it belongs to its uploader until it is tied to a ticket, message or packet. */
export async function storeUpload(act: Act, file: KeptFile) {
  const id = newId(act.at);
  const row = { name: file.name, mediaType: file.mediaType, sizeBytes: file.sizeBytes };
  await act.db
    .insertInto('attachment')
    .values({ id, ...row, uploadedBy: act.by.id, sha256: file.sha256, at: act.at })
    .execute();
  return { id, ...row, messageId: null, escalationId: null, visibility: 'public' as const, at: act.at.toISOString() };
}
