import { readDraft, saveDraft, tellDraft } from '../../platform/ui/drafts.ts';
import { EMPTY, keyOf } from './message-drafts.ts';

/** Puts words into the note that is being written on a ticket, behind what stands there. */
export function draftNote(ticketId: string, words: string): void {
  if (!words) return;
  const key = keyOf(ticketId, 'internal');
  const { body } = readDraft(key, EMPTY);
  saveDraft(key, EMPTY, { body: [body.trim(), words].filter(Boolean).join('\n\n') });
  tellDraft(key);
}
