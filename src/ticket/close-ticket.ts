import { sql } from 'kysely';
import { daysAfter } from '../calendar/days.ts';
import type { Act, DeskAct } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { closeTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { silenceEndsAt, silentSince } from './silence.ts';
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
  await saveTicket(act, ticketId, { status: 'closed', closedAt: act.at, answerOwedSince: null, reopenedAt: null });
  await recordTicketEvent(act, { kind: 'ticket-closed', ticketId, data });
}

/**
 * The timer that a resolution starts. It re-reads: the ticket may have been reopened and resolved again (a later timer
 * runs for that), somebody may have written meanwhile (silence counts from then), the user may wait for an answer, or a relay may
 * still be open (it looks again in a day).
 */
export async function closeIfSilent(act: DeskAct, ticketId: string): Promise<void> {
  const ticket = await lockForMove(act, { move: 'close', key: ticketId });
  if (isRefusal(ticket)) {
    if (ticket.refused === 'relay-open' || ticket.refused === 'answer-owed') await wakeAgain(act, ticketId, daysAfter(act.at, 1));
    return;
  }
  const { rows } = await sql<{ silentSince: Date }>`select ${silentSince} as silent_since from ticket t where t.id = ${ticketId}`.execute(
    act.db,
  );
  const dueAt = silenceEndsAt(ticket.plan, rows[0]?.silentSince ?? act.at);
  if (dueAt > act.at) return wakeAgain(act, ticketId, dueAt);
  await close(act, ticketId, { because: ticket.isConfirmed ? 'confirmed' : 'silence' });
}

function wakeAgain(act: DeskAct, ticketId: string, startAfter: Date): Promise<void> {
  return act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'close-if-silent', subject: ticketId }, startAfter }]);
}
