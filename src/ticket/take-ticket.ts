import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { takeTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { heldBy, holderOf, takenOver } from './holder.ts';
import { inHandsOf } from './place-today.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/** From a colleague only by whoever knows it: by their name, or by the version of the ticket that says so. */
export async function takeTicket(act: Act, { id, from, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'take', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  const holder = await holderOf(act, ticket);
  const isKnown = from === undefined ? version !== undefined : from === holder?.id;
  if (holder && !isKnown) return heldBy(holder);
  const { team, assigneeId } = inHandsOf(act, ticket);
  await saveTicket(act, ticket.id, { assigneeId, team, ...(ticket.status === 'new' && { status: 'open' }) });
  await recordTicketEvent(act, { kind: 'ticket-taken', ticketId: ticket.id, data: { tier: ticket.tier } });
  if (holder) await takenOver(act, ticket, holder);
  return { ticketId: ticket.id };
}
