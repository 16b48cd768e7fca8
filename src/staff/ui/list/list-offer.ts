import type { Ticket } from '../../../ticket/contract.ts';
import { MOVES } from '../../../ticket/moves/moves.ts';
import type { Shift } from '../../contract.ts';

/** The one thing that a line offers: a move at once, with the id that it needs, or the way to what has to be read first. */
export type Offer = { move: 'accept' | 'acknowledge' | 'take'; id: string };
export type Offers = ReadonlyMap<string, Offer>;

/** What the shift says that a person may accept or acknowledge, by ticket. */
export function offersOf({ toAccept, toAcknowledge }: Pick<Shift, 'toAccept' | 'toAcknowledge'>): Offers {
  const offers = new Map<string, Offer>();
  for (const { ticket, relayId } of toAcknowledge) if (relayId) offers.set(ticket.id, { move: 'acknowledge', id: relayId });
  for (const { ticket, escalationId } of toAccept) if (escalationId) offers.set(ticket.id, { move: 'accept', id: escalationId });
  return offers;
}

/** A ticket of one's tier that nobody has, and that is not handed to another team just now, can be taken; whether it really can, the desk says. */
export function offerFor(
  ticket: Pick<Ticket, 'id' | 'tier' | 'status' | 'assignee' | 'isToAccept'>,
  offers: Offers,
  tiers: readonly number[],
): Offer | null {
  const asked = offers.get(ticket.id);
  if (asked) return asked;
  const isFree = ticket.assignee === null && !ticket.isToAccept && tiers.includes(ticket.tier);
  return isFree && (MOVES.take.from as readonly string[]).includes(ticket.status) ? { move: 'take', id: ticket.id } : null;
}
