import type { Act, DeskAct } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { resumeTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { saveTicket } from './store.ts';
import { lockForMove, type TicketInHand } from './ticket-in-hand.ts';

export async function resumeTicket(act: Act, { id, note, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'resume', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  await resume(act, ticket, { because: 'agent', ...(note && { note }) });
  return { ticketId: ticket.id };
}

/** The timer of a ticket that waits for a date: by now it may have been resumed, or wait for another date. */
export async function resumeOnDate(act: DeskAct, ticketId: string): Promise<void> {
  const ticket = await lockForMove(act, { move: 'resume', key: ticketId });
  if (isRefusal(ticket)) return;
  const { waitingUntil } = await act.db.selectFrom('ticket').select('waitingUntil').where('id', '=', ticketId).executeTakeFirstOrThrow();
  if (!waitingUntil) return;
  // The database's clock woke it, and may be ahead of ours.
  if (waitingUntil > act.at)
    return act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'resume-on-date', subject: ticketId }, startAfter: waitingUntil }]);
  await resume(act, ticket, { because: 'date' });
}

/** Puts a waiting ticket back to work, or back to the relay that was still on its way; `because` says who or what ended the wait. */
export async function resume(
  act: Act | DeskAct,
  ticket: Pick<TicketInHand, 'id' | 'openRelays'>,
  data: { because: 'agent' | 'requester' | 'date'; note?: string },
): Promise<void> {
  await saveTicket(act, ticket.id, { status: ticket.openRelays.length > 0 ? 'relaying' : 'open' });
  await recordTicketEvent(act, { kind: 'ticket-resumed', ticketId: ticket.id, data });
}
