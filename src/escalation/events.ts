import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

/** What happened on the way up and down: the past of each move. */
export const ESCALATION_EVENTS = [
  'ticket-escalated',
  'escalation-accepted',
  'escalation-returned',
  'escalation-withdrawn',
  'solution-recorded',
  'relay-sent',
  'relay-acknowledged',
  'relay-questioned',
  'relay-answered',
  'vendor-case-opened',
  'vendor-case-logged',
  'vendor-case-answered',
] as const;
export type EscalationEvent = (typeof ESCALATION_EVENTS)[number];

export function recordEscalationEvent(act: Recording, draft: EventDraft<EscalationEvent>): Promise<string> {
  return record(act, draft);
}
