import type { Act } from '../identity/act.ts';
import { isRefusal, type Refusal, refuse } from '../platform/outcome.ts';
import { decide } from '../ticket/moves/lifecycle.ts';
import type { Move } from '../ticket/moves/moves.ts';
import type { OpenRelay } from '../ticket/moves/open-matters.ts';
import { placeToday } from '../ticket/place-today.ts';
import { lastPlaceAt, type Place } from '../ticket/store.ts';
import { lockForMove, lockTicket, planFacts, type TicketInHand, teamOfTier } from '../ticket/ticket-in-hand.ts';
import { ticketOfEscalation, ticketOfRelay, ticketOfVendorCase } from './store.ts';

type Escalated = TicketInHand & { openEscalation: NonNullable<TicketInHand['openEscalation']> };

/** Locks the ticket of an escalation for a move on it; one that ended or was passed on meanwhile is refused. */
export async function lockEscalation(act: Act, move: Move, id: string): Promise<Escalated | Refusal> {
  const found = await ticketOfEscalation(act, id);
  if (isRefusal(found)) return found;
  const ticket = await lockForMove(act, { move, key: found.ticketId });
  if (isRefusal(ticket)) return ticket;
  const { openEscalation } = ticket;
  return openEscalation?.id === id ? { ...ticket, openEscalation } : refuse('escalation-ended', { state: 'passed-on' });
}

/** Locks the ticket of a relay and decides about that relay alone. */
export async function lockRelay(act: Act, move: Move, id: string): Promise<{ ticket: TicketInHand; relay: OpenRelay } | Refusal> {
  const found = await ticketOfRelay(act, id);
  if (isRefusal(found)) return found;
  const ticket = await lockTicket(act, found.ticketId);
  if (isRefusal(ticket)) return ticket;
  const relay = ticket.openRelays.find((open) => open.id === id);
  if (!relay) return refuse('relay-ended', { state: 'acknowledged' });
  return decide(move, { ...ticket, openRelays: [relay] }, act.by, planFacts(ticket.plan)) ?? { ticket, relay };
}

export async function lockVendorCase(act: Act, move: Move, id: string): Promise<TicketInHand | Refusal> {
  const found = await ticketOfVendorCase(act, id);
  if (isRefusal(found)) return found;
  const ticket = await lockForMove(act, { move, key: found.ticketId });
  if (isRefusal(ticket)) return ticket;
  return ticket.vendorCase?.id === id ? ticket : refuse('vendor-case-ended');
}

/** Where a ticket goes when it goes back to a tier: to whoever held it there and still works there, or to the tier's team. */
export async function wayBack(act: Act, ticket: TicketInHand, tier: number): Promise<Place> {
  const held = await lastPlaceAt(act, ticket.id, tier);
  return placeToday(act, ticket, held ?? { tier, team: teamOfTier(ticket, tier), assigneeId: null });
}
