import type { ClockEvent } from '../../clock/events.ts';
import type { EscalationEvent } from '../../escalation/events.ts';
import type { KnowledgeEvent } from '../../knowledge/events.ts';
import type { PageEvent } from '../../paging/events.ts';
import type { TicketEvent } from '../events.ts';
import type { TimelineEntry } from '../timeline-entry.ts';

type Happened = TicketEvent | EscalationEvent | ClockEvent | KnowledgeEvent | PageEvent;
/** Messages come as themselves, with their words. */
type Said = 'ticket-replied' | 'ticket-noted';

type Tellable = { [Event in Happened as Exclude<Event['kind'], Said>]: Pick<Event, 'kind' | 'data'> };

/** What a ticket’s stream tells besides its messages, each kind with the data that its slice declares. */
export type Told<K extends TellableKind = TellableKind> = Tellable[K];
export type TellableKind = keyof Tellable;

/** The server writes and answers what is declared; to a requester, the fields that their kind shows. */
export function toldBy(entry: TimelineEntry): Told {
  return entry as Pick<TimelineEntry, 'kind' | 'data'> as Told;
}
