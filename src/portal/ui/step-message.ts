import type { Told } from '../../ticket/ui/told.ts';

/** Steps that change nothing for the person with the problem. */
export const UNTOLD: readonly string[] = ['escalation-accepted', 'relay-acknowledged', 'ticket-taken'];

/** The words for a step, and the tier that they name. */
export function stepWords(event: Told): { words: string; tier?: number } {
  switch (event.kind) {
    case 'ticket-opened':
      return { words: event.kind, tier: event.data.tier };
    case 'ticket-waiting':
      return { words: `${event.kind}-${event.data.waitingFor}` };
    case 'ticket-confirmed':
      return { words: event.data.solved ? event.kind : 'ticket-not-solved' };
    case 'ticket-escalated':
    case 'escalation-returned':
    case 'escalation-withdrawn':
    case 'relay-sent':
    case 'vendor-case-opened':
      return { words: event.kind, tier: event.data.toTier };
    default:
      return { words: event.kind };
  }
}
