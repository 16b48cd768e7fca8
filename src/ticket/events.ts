import type { Priority } from '../plan/words.ts';
import { type EventOf, recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { ATTEMPT_WAYS, CONTACT_WAYS, WaitingFor } from './words.ts';

/** What a ticket says in the fields that were corrected. */
type Facts = Record<string, string | number | null>;
type Said = { fromRequester: boolean };

/** What happens to a ticket: the past of each move. */
export const TICKET_EVENTS = {
  'ticket-opened': happens<{ tier: number; team: string; priority: Priority }>({ concerns: ['team'], shows: ['tier'] }),
  'ticket-taken': happens<{ tier: number }>({ concerns: [], shows: ['tier'] }),
  /** 0.1.0 said by it, too, that nobody has the ticket any more. */
  'ticket-assigned': happens<{ assignee: string | null; assigneeId?: string; team?: string }>({ concerns: ['assignee'] }),
  /** Nobody has it now: it was put back, or who had it does not work in its team any more. Of a tier that is gone, leads take it. */
  'ticket-released': happens<{ because: 'agent' | 'left'; isTierGone?: boolean }>({
    concerns: ({ isTierGone }) => [isTierGone ? 'stand-ins' : 'team'],
  }),
  /** A colleague had it until somebody took it, or gave it to another. */
  'ticket-taken-over': happens<{ from: string; people: readonly string[] }>({ concerns: ['named'] }),
  /** `priority` is there when it changed; what stood in the fields and what stands there now, 0.1.0 did not write. */
  'ticket-edited': happens<{ changed: string[]; before?: Facts; after?: Facts; priority?: Priority }>({ concerns: [] }),
  'ticket-replied': happens<Said>({ concerns: ({ fromRequester }) => [fromRequester ? 'assignee' : 'requester'], shows: [] }),
  /** What a bridge has come to, everyone who was asked to it hears once, and not for each of its tickets. */
  'ticket-noted': happens<Said & { isOfBridge?: true }>({ concerns: ({ isOfBridge }) => (isOfBridge ? [] : ['assignee']) }),
  'ticket-waiting': happens<{ waitingFor: WaitingFor; until: string | null; note?: string }>({
    concerns: ['requester'],
    shows: ['waitingFor', 'until'],
  }),
  'ticket-resumed': happens<{ because: 'agent' | 'requester' | 'date'; note?: string }>({ concerns: ['assignee'], shows: ['because'] }),
  'contact-attempt-logged': happens<{ channel: (typeof ATTEMPT_WAYS)[number]; note?: string }>({
    concerns: ['requester'],
    shows: ['channel'],
  }),
  'ticket-resolved': happens<{ contactedBy: (typeof CONTACT_WAYS)[number] }>({ concerns: ['requester'], shows: ['contactedBy'] }),
  'ticket-confirmed': happens<{ solved: boolean; rating: number | null; comment?: string }>({
    concerns: ['assignee'],
    shows: ['solved', 'rating', 'comment'],
  }),
  /** How it went, said after the confirmation. */
  'ticket-rated': happens<{ rating: number | null; comment?: string }>({ concerns: ['assignee'], shows: ['rating', 'comment'] }),
  /** Why an agent opened it is for the staff; the requester’s own words are theirs to read. */
  'ticket-reopened': happens<{ because: 'requester' | 'agent'; reason?: string }>({
    concerns: ['assignee'],
    shows: ({ because }) => (because === 'requester' ? ['because', 'reason'] : ['because']),
  }),
  'ticket-closed': happens<{ because: 'agent' | 'confirmed' | 'silence' | 'relays-done' }>({ concerns: ['requester'], shows: ['because'] }),
};
export type TicketEvent = EventOf<typeof TICKET_EVENTS>;

export const recordTicketEvent = recorder(TICKET_EVENTS);
