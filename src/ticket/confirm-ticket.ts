import { type Act, deskActor } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal } from '../platform/outcome.ts';
import { close } from './close-ticket.ts';
import type { confirmTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { decide } from './moves/lifecycle.ts';
import { reopen } from './reopen-ticket.ts';
import { saveTicket } from './store.ts';
import { lockForMove, planFacts } from './ticket-in-hand.ts';

/** The requester's word. Solved closes the ticket, unless a tier has still to learn from it; not solved opens it again. */
export async function confirmTicket(act: Act, { id, solved, rating, comment }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'confirm', key: id });
  if (isRefusal(ticket)) return ticket;

  await act.db
    .insertInto('confirmation')
    .values({
      id: newId(act.at),
      ticketId: ticket.id,
      solved,
      rating: rating ?? null,
      comment: comment ?? null,
      actorId: act.by.id,
      at: act.at,
    })
    .execute();
  await recordTicketEvent(act, {
    kind: 'ticket-confirmed',
    ticketId: ticket.id,
    data: { solved, rating: rating ?? null, ...(comment && { comment }) },
  });
  if (!solved) {
    await reopen(act, ticket, { because: 'requester', ...(comment && { reason: comment }) });
    return { ticketId: ticket.id };
  }
  await saveTicket(act, ticket.id, { isConfirmed: true, answerOwedSince: null });
  const confirmed = { ...ticket, isConfirmed: true, isAnswerOwed: false };
  if (decide('settle', confirmed, deskActor('reaction'), planFacts(ticket.plan)) === null)
    await close(act, ticket.id, { because: 'confirmed' });
  return { ticketId: ticket.id };
}
