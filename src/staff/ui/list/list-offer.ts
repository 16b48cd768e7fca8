import type { Ticket } from '../../../ticket/contract.ts';
import { MOVES } from '../../../ticket/moves/moves.ts';
import type { Shift } from '../../contract.ts';

/** The one move that a line offers at once, and the id that it needs. */
export type Offer = { move: 'accept' | 'acknowledge' | 'take'; id: string };
export type Offers = ReadonlyMap<string, Offer>;

/** What the shift says that a person may accept or acknowledge, by ticket. */
export function offersOf({ toAccept, toAcknowledge }: Pick<Shift, 'toAccept' | 'toAcknowledge'>): Offers {
  const offers = new Map<string, Offer>();
  for (const { ticket, relayId } of toAcknowledge) if (relayId) offers.set(ticket.id, { move: 'acknowledge', id: relayId });
  for (const { ticket, escalationId } of toAccept) if (escalationId) offers.set(ticket.id, { move: 'accept', id: escalationId });
  return offers;
}

/** A ticket of one's tier that nobody has can be taken; whether it really can, the desk says. */
export function offerFor(
  ticket: Pick<Ticket, 'id' | 'tier' | 'status' | 'assignee'>,
  offers: Offers,
  tiers: readonly number[],
): Offer | null {
  const asked = offers.get(ticket.id);
  if (asked) return asked;
  const isFree = ticket.assignee === null && tiers.includes(ticket.tier) && (MOVES.take.from as readonly string[]).includes(ticket.status);
  return isFree ? { move: 'take', id: ticket.id } : null;
}
