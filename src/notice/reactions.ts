import type { EscalationEvent } from '../escalation/events.ts';
import { later, within } from '../identity/reaction.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import { type AnyKind, type Party, TICKET_PARTIES } from '../platform/happens.ts';
import type { TicketEvent } from '../ticket/events.ts';
import type { TicketUnderPlan } from '../ticket/under-plan.ts';
import { type Concerned, giveNotice, tellPeople } from './give-notice.ts';
import { AFTER_OPENING, settleNotices } from './settle-notices.ts';

type OfTicket = TicketEvent | EscalationEvent;

export const SETTLING = [within<OfTicket, TicketUnderPlan>('settle-notices', AFTER_OPENING, settleNotices)];

/**
 * Who is told, a kind's own declaration says; so it says upon which kinds, too. The events are those of every slice:
 * `concernedBy` reads of one whom it concerns.
 */
export function noticeReactions<Event extends RecordedEvent>(
  declared: Readonly<Record<Event['kind'], AnyKind>>,
  concernedBy: (event: Event) => Concerned,
) {
  const kinds = Object.keys(declared) as Event['kind'][];
  const ringingAt = (some: readonly Party[]) => kinds.filter((kind) => mayConcern(declared[kind], some));
  return [
    later<Event>('give-notice', ringingAt(TICKET_PARTIES), (act, event) => giveNotice(act, event, concernedBy(event))),
    later<Naming<Event['kind']>>('tell-people', ringingAt(['named']), (act, event) => tellPeople(act, event, event.data.people)),
  ];
}

/** Only a kind with whose events people are written can say that it concerns those named. */
type Naming<Kind extends string> = RecordedEvent<Kind, { people: readonly string[] }>;

/** Where it depends on what happened, it is parties of the ticket. */
function mayConcern({ concerns }: AnyKind, some: readonly Party[]): boolean {
  const parties = typeof concerns === 'function' ? TICKET_PARTIES : concerns;
  return parties.some((party) => some.includes(party));
}
