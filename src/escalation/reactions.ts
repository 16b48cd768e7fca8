import { within } from '../identity/reaction.ts';
import type { TicketEvent } from '../ticket/events.ts';
import type { TicketUnderPlan } from '../ticket/under-plan.ts';
import type { EscalationEvent } from './events.ts';
import { watchForAnswer } from './up/timed-escalation.ts';

/** The ticket has come to a tier, or come back to it, and it is the tier's turn. */
const COMING: readonly (TicketEvent | EscalationEvent)['kind'][] = [
  'ticket-opened',
  'ticket-resumed',
  'ticket-reopened',
  'ticket-escalated',
  'escalation-returned',
  'escalation-withdrawn',
  'vendor-case-answered',
];

export const ESCALATION_REACTIONS = [within<TicketEvent | EscalationEvent, TicketUnderPlan>('watch-for-answer', COMING, watchForAnswer)];
