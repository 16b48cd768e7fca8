import type { Look } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import { findTicket } from '../ticket/ticket-in-hand.ts';
import type { readDeviations as contract, TicketDeviation } from './contract.ts';

export async function readDeviations(look: Look, { id }: InputOf<typeof contract>) {
  const ticket = await findTicket(look, id);
  if (isRefusal(ticket)) return ticket;
  const items = await look.db
    .selectFrom('deviation')
    .select(['id', 'kind', 'tier', 'team', 'week', 'at', 'detail'])
    .where('ticketId', '=', ticket.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return { items: items as (Omit<TicketDeviation, 'at'> & { at: Date })[] };
}
