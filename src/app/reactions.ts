import { CLOCK_EVENTS, type ClockEventKind } from '../clock/events.ts';
import { runClocks } from '../clock/run-clocks.ts';
import { ESCALATION_EVENTS, type EscalationEvent } from '../escalation/events.ts';
import { watchForAnswer } from '../escalation/up/timed-escalation.ts';
import { HANDOUT_EVENTS, type HandoutEvent } from '../handout/events.ts';
import { IDENTITY_EVENTS, type IdentityEvent } from '../identity/events.ts';
import { KNOWLEDGE_EVENTS, type KnowledgeEvent } from '../knowledge/events.ts';
import { giveNotice, tellPeople } from '../notice/give-notice.ts';
import { PLAN_EVENTS, type PlanEvent } from '../plan/events.ts';
import type { Consequences, RecordedEvent, Recording } from '../platform/event-log.ts';
import { noteDeviations } from '../report/note-deviations.ts';
import { SIGNATURE_EVENTS, type SignatureEvent } from '../signature/events.ts';
import { TICKET_EVENTS, type TicketEvent } from '../ticket/events.ts';
import { type TicketUnderPlan, ticketUnderPlan } from '../ticket/moves/under-plan.ts';
import { releaseTickets } from '../ticket/release-tickets.ts';
import { askToRead } from './ask-to-read.ts';

export type EventKind =
  | TicketEvent
  | EscalationEvent
  | ClockEventKind
  | PlanEvent
  | IdentityEvent
  | KnowledgeEvent
  | SignatureEvent
  | HandoutEvent;
export const EVENT_KINDS: readonly EventKind[] = [
  ...TICKET_EVENTS,
  ...ESCALATION_EVENTS,
  ...CLOCK_EVENTS,
  ...PLAN_EVENTS,
  ...IDENTITY_EVENTS,
  ...KNOWLEDGE_EVENTS,
  ...SIGNATURE_EVENTS,
  ...HANDOUT_EVENTS,
];

/** Part of the transaction of a ticket's event; the ticket is read once for all of them. */
type Within = (act: Recording, event: RecordedEvent, ticket: TicketUnderPlan) => Promise<void>;
/** Runs after the commit, by a worker, once for each event; its name is the proof that it is done, so it never changes. */
export type Later = { name: string; run: (act: Recording, event: RecordedEvent) => Promise<void> };

const notice: Later = { name: 'give-notice', run: giveNotice };
const asking: Later = { name: 'ask-to-read', run: askToRead };
/** Tells the people whom the event itself names. */
const naming: Later = { name: 'tell-people', run: (act, event) => tellPeople(act, event, event.data.people as string[]) };
const deviations: Later = { name: 'note-deviations', run: noteDeviations };
const release: Later = { name: 'release-tickets', run: releaseTickets };

/**
 * When this happened, do that. `within`: part of the same transaction, because a reader must never see the one without the
 * other. `later`: after the commit, repeated until done; the only place that talks to the outside.
 */
export const REACTIONS: Record<EventKind, { within: readonly Within[]; later: readonly Later[] }> = {
  'ticket-opened': { within: [runClocks, watchForAnswer], later: [notice, deviations] },
  'ticket-taken': { within: [], later: [] },
  'ticket-assigned': { within: [], later: [notice] },
  'ticket-edited': { within: [runClocks], later: [] },
  'ticket-replied': { within: [runClocks], later: [notice, deviations] },
  'ticket-noted': { within: [], later: [notice] },
  'ticket-waiting': { within: [runClocks], later: [notice] },
  'ticket-resumed': { within: [runClocks, watchForAnswer], later: [notice] },
  'ticket-resolved': { within: [runClocks], later: [notice, deviations] },
  'ticket-confirmed': { within: [], later: [notice] },
  'ticket-reopened': { within: [runClocks, watchForAnswer], later: [notice] },
  'ticket-closed': { within: [runClocks], later: [notice] },
  'ticket-escalated': { within: [runClocks, watchForAnswer], later: [notice, deviations] },
  'escalation-accepted': { within: [runClocks], later: [notice, deviations] },
  'escalation-returned': { within: [runClocks, watchForAnswer], later: [notice] },
  'escalation-withdrawn': { within: [runClocks, watchForAnswer], later: [notice] },
  'solution-recorded': { within: [runClocks], later: [deviations] },
  'relay-sent': { within: [runClocks], later: [notice] },
  'relay-acknowledged': { within: [runClocks], later: [notice, deviations] },
  'relay-questioned': { within: [], later: [notice] },
  'relay-answered': { within: [], later: [notice] },
  'vendor-case-opened': { within: [runClocks], later: [notice, deviations] },
  'vendor-case-logged': { within: [], later: [] },
  'vendor-case-answered': { within: [runClocks, watchForAnswer], later: [notice] },
  'plan-version-withdrawn': { within: [], later: [] },
  'plan-draft-started': { within: [], later: [] },
  'plan-draft-discarded': { within: [], later: [] },
  'plan-review-asked': { within: [], later: [naming] },
  'plan-review-withdrawn': { within: [], later: [] },
  'plan-review-decided': { within: [], later: [naming] },
  'plan-published': { within: [], later: [] },
  'plan-in-force': { within: [], later: [asking] },
  'calendar-feed-made': { within: [], later: [] },
  'calendar-feed-withdrawn': { within: [], later: [] },
  'part-signed': { within: [], later: [] },
  'clock-breached': { within: [], later: [notice, deviations] },
  'check-worked': { within: [], later: [] },
  'person-invited': { within: [], later: [] },
  'person-joined': { within: [], later: [] },
  'person-changed': { within: [], later: [release] },
  'password-link-made': { within: [], later: [] },
  'token-created': { within: [], later: [] },
  'token-revoked': { within: [], later: [] },
  'desk-set-up': { within: [], later: [] },
};

export const consequences: Consequences = {
  within: async (act, event) => {
    const { within } = REACTIONS[event.kind as EventKind];
    if (within.length === 0 || !event.ticketId) return;
    const ticket = await ticketUnderPlan(act, event.ticketId);
    for (const run of within) await run(act, event, ticket);
  },
  hasLater: (kind) => REACTIONS[kind as EventKind].later.length > 0,
};
