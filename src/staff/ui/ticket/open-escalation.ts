import type { Escalation } from '../../../escalation/contract.ts';
import type { TicketPage } from '../../contract.ts';

/** The hand-off that brought the ticket to its tier and is not yet answered: what one accepts, sends back or takes back. */
export function openEscalationOf({ escalations, tier }: Pick<TicketPage, 'escalations' | 'tier'>): Escalation | undefined {
  return escalations.findLast(({ state, toTier }) => toTier === tier && (state === 'raised' || state === 'accepted'));
}
