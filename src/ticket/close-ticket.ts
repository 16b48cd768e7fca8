import { daysAfter } from '../calendar/days.ts';
import type { Act, DeskAct } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { closeTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { silenceEndsAt } from './silence.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

export async function closeTicket(act: Act, { id, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'close', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  await close(act, ticket.id, { because: 'agent' });
  return { ticketId: ticket.id };
}

export async function close(
  act: Act | DeskAct,
  ticketId: string,
  data: { because: 'agent' | 'confirmed' | 'silence' | 'relays-done' },
): Promise<void> {
  await saveTicket(act, ticketId, { status: 'closed', closedAt: act.at, isConfirmed: false });
  await recordTicketEvent(act, { kind: 'ticket-closed', ticketId, data });
}

/**
 * The timer that a resolution starts. It re-reads: the ticket may have been reopened and resolved again (a later timer
 * runs for that), the user may have written meanwhile (silence counts from then), or a relay may still be open (it looks again in a day).
 */
export async function closeIfSilent(act: DeskAct, ticketId: string): Promise<void> {
  const ticket = await lockForMove(act, { move: 'close', key: ticketId });
  if (isRefusal(ticket)) {
    if (ticket.refused === 'relay-open') await wakeAgain(act, ticketId, daysAfter(act.at, 1));
    return;
  }
  const { silentSince } = await act.db
    .selectFrom('ticket')
    .select(({ fn, selectFrom }) => [
      fn<Date>('greatest', [
        'ticket.resolvedAt',
        selectFrom('message')
          .select(({ fn }) => fn.max('message.at').as('at'))
          .whereRef('message.ticketId', '=', 'ticket.id')
          .whereRef('message.authorId', '=', 'ticket.requesterId'),
      ]).as('silentSince'),
    ])
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow();
  const dueAt = silenceEndsAt(ticket.plan, silentSince);
  if (dueAt > act.at) return wakeAgain(act, ticketId, dueAt);
  await close(act, ticketId, { because: ticket.isConfirmed ? 'confirmed' : 'silence' });
}

function wakeAgain(act: DeskAct, ticketId: string, startAfter: Date): Promise<void> {
  return act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'close-if-silent', subject: ticketId }, startAfter }]);
}
