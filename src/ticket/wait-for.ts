import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type { waitTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/** Lets the ticket wait, with the reason that pauses its clocks. A date wakes it by itself. */
export async function waitTicket(act: Act, { id, waitingFor, until, note, version }: InputOf<typeof contract>) {
  if (waitingFor === 'vendor') return refuse('vendor-case-needed');
  const waitingUntil = until ? new Date(until) : null;
  if (waitingFor === 'date' && !waitingUntil) return refuse('date-needed');
  if (waitingUntil && waitingUntil <= act.at) return refuse('date-in-the-past');
  const ticket = await lockForMove(act, { move: 'wait', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;

  await saveTicket(act, ticket.id, { status: 'waiting', waitingFor, waitingUntil });
  if (waitingUntil)
    await act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'resume-on-date', subject: ticket.id }, startAfter: waitingUntil }]);
  await recordTicketEvent(act, {
    kind: 'ticket-waiting',
    ticketId: ticket.id,
    data: { waitingFor, until: waitingUntil?.toISOString() ?? null, ...(note && { note }) },
  });
  return { ticketId: ticket.id };
}
