import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { reopenTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { stillThere } from './place-today.ts';
import { saveTicket } from './store.ts';
import { lockForMove, type TicketInHand } from './ticket-in-hand.ts';
import { isOwn } from './whose.ts';

export async function reopenTicket(act: Act, { id, reason, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'reopen', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  await reopen(act, ticket, { because: isOwn(act.by, ticket) ? 'requester' : 'agent', reason });
  return { ticketId: ticket.id };
}

/**
 * The ticket stays with the tier and the agent that resolved it, if they still work there: they know it best. An answer is owed to
 * the user who says that it is not solved, and to nobody when an agent has found that out.
 */
export async function reopen(act: Act, ticket: TicketInHand, data: { because: 'requester' | 'agent'; reason?: string }): Promise<void> {
  const { team, assigneeId } = await stillThere(act, ticket);
  const answerOwedSince = ticket.answerOwedSince ?? (data.because === 'requester' ? act.at : null);
  const opened = { status: 'open', resolvedAt: null, closedAt: null, isConfirmed: false, answerOwedSince, reopenedAt: act.at } as const;
  await saveTicket(act, ticket.id, { ...opened, team, assigneeId });
  await recordTicketEvent(act, { kind: 'ticket-reopened', ticketId: ticket.id, data });
}
