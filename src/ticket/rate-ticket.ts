import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type { rateTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/** How it went, in stars and words, of what the user has confirmed: the confirmation is not held up for it, and has it from now on. */
export async function rateTicket(act: Act, { id, rating, comment }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'rate', key: id });
  if (isRefusal(ticket)) return ticket;
  if (rating === undefined && comment === undefined) return refuse('nothing-to-change');
  await act.db
    .updateTable('confirmation')
    .set({ ...(rating !== undefined && { rating }), ...(comment !== undefined && { comment }) })
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('confirmation').select('id').where('ticketId', '=', ticket.id).where('solved', '=', true).orderBy('at', 'desc').limit(1),
    )
    .execute();
  await saveTicket(act, ticket.id);
  await recordTicketEvent(act, {
    kind: 'ticket-rated',
    ticketId: ticket.id,
    data: { rating: rating ?? null, ...(comment && { comment }) },
  });
  return { ticketId: ticket.id };
}
