import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { takeTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { inHandsOf } from './place-today.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

export async function takeTicket(act: Act, { id, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'take', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  const { team, assigneeId } = inHandsOf(act, ticket);
  await saveTicket(act, ticket.id, { assigneeId, team, ...(ticket.status === 'new' && { status: 'open' }) });
  await recordTicketEvent(act, { kind: 'ticket-taken', ticketId: ticket.id, data: { tier: ticket.tier } });
  return { ticketId: ticket.id };
}
