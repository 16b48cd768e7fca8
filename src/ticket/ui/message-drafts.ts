import { readDraft, useDraft } from '../../platform/ui/drafts.ts';
import type { Picked } from '../../platform/ui/use-uploads.ts';
import type { Visibility } from '../words.ts';

/** `seen`: the version of the ticket that stood there when the text was begun; 0 for none. */
export const EMPTY = { body: '', files: [] as Picked[], seen: 0 };
export const keyOf = (ticketId: string, visibility: Visibility) => `message.${ticketId}.${visibility}`;

export type MessageDraft = ReturnType<typeof useMessageDraft>;

/** What is being written on a ticket for its user, or for the staff: two texts, so that none is ever sent to the wrong ones. */
export function useMessageDrafts(ticketId: string): Record<Visibility, MessageDraft> {
  return { public: useMessageDraft(ticketId, 'public'), internal: useMessageDraft(ticketId, 'internal') };
}

function useMessageDraft(ticketId: string, visibility: Visibility) {
  const [{ body, files, seen }, change, drop] = useDraft(keyOf(ticketId, visibility), EMPTY);
  return { body, files, seen, change, drop, isEmpty: !body.trim() && files.length === 0 };
}

/** For whom somebody was writing when they left. */
export function draftedFor(ticketId: string): Visibility | null {
  const isBegun = (visibility: Visibility) => {
    const { body, files } = readDraft(keyOf(ticketId, visibility), EMPTY);
    return body.trim() !== '' || files.length > 0;
  };
  return (['public', 'internal'] as const).find(isBegun) ?? null;
}
