import type { Told } from '../../ticket/ui/told.ts';

/** Steps that change nothing for the person with the problem. */
export const UNTOLD: readonly string[] = ['escalation-accepted', 'relay-acknowledged', 'ticket-taken'];

/** What they wrote themselves when they answered whether it works, or opened their case again. */
export function ownWords(event: Told): string | undefined {
  if (event.kind === 'ticket-confirmed') return event.data.comment;
  return event.kind === 'ticket-reopened' && event.data.because === 'requester' ? event.data.reason : undefined;
}

/** By which key the portal says a step, and the tier that is named. */
export function stepMessage(event: Told): { key: string; tier?: number } {
  switch (event.kind) {
    case 'ticket-opened':
      return { key: event.kind, tier: event.data.tier };
    case 'ticket-waiting':
      return { key: `${event.kind}-${event.data.waitingFor}` };
    case 'contact-attempt-logged':
      return { key: `${event.kind}-${event.data.channel}` };
    case 'ticket-confirmed':
      return { key: event.data.solved ? event.kind : 'ticket-not-solved' };
    case 'ticket-escalated':
    case 'escalation-returned':
    case 'escalation-withdrawn':
    case 'relay-sent':
    case 'vendor-case-opened':
      return { key: event.kind, tier: event.data.toTier };
    default:
      return { key: event.kind };
  }
}
