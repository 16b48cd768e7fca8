import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

/** What happened to a ticket: the past of each move. */
export const TICKET_EVENTS = [
  'ticket-opened',
  'ticket-taken',
  'ticket-assigned',
  'ticket-edited',
  'ticket-replied',
  'ticket-noted',
  'ticket-waiting',
  'ticket-resumed',
  'ticket-resolved',
  'ticket-confirmed',
  'ticket-reopened',
  'ticket-closed',
] as const;
export type TicketEvent = (typeof TICKET_EVENTS)[number];

export function recordTicketEvent(act: Recording, draft: EventDraft<TicketEvent>): Promise<string> {
  return record(act, draft);
}
