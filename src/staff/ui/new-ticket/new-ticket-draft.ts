import { dropDraft, readDraft, saveDraft } from '../../../platform/ui/drafts.ts';
import { EMPTY_TICKET, isBegun, type NewTicket } from './new-ticket.ts';

const KEY = 'new-ticket';
const EMPTY = { said: EMPTY_TICKET };

/** A call that is interrupted goes on where it was, also after a reload: kept on the device until it is sent or discarded. */
export function readNewTicket(): NewTicket {
  return { ...EMPTY_TICKET, ...readDraft(KEY, EMPTY).said };
}

export function keepNewTicket(said: NewTicket): void {
  if (isBegun(said)) saveDraft(KEY, EMPTY, { said });
  else dropDraft(KEY);
}

export function dropNewTicket(): void {
  dropDraft(KEY);
}
