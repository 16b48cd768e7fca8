import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { resolveTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { inHandsOf } from './place-today.ts';
import { addMessage } from './post-message.ts';
import { silenceEndsAt } from './silence.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/**
 * Tier 1, or the tier that the plan names, has contacted the user and the problem is fixed (Microsoft's planning guide,
 * support process step 5). Silence closes the ticket after the days that its plan gives.
 */
export async function resolveTicket(act: Act, { id, contactedBy, note, message, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'resolve', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;

  await act.db
    .insertInto('resolution')
    .values({ id: newId(act.at), ticketId: ticket.id, contactedBy, note, tier: ticket.tier, actorId: act.by.id, at: act.at })
    .execute();
  if (message) await addMessage(act, ticket, { body: message, visibility: 'public' });
  const { team, assigneeId } = ticket.assigneeId ? ticket : inHandsOf(act, ticket);
  await saveTicket(act, ticket.id, { status: 'resolved', resolvedAt: act.at, answerOwedSince: null, reopenedAt: null, team, assigneeId });
  const closesAt = silenceEndsAt(ticket.plan, act.at);
  await act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'close-if-silent', subject: ticket.id }, startAfter: closesAt }]);
  await recordTicketEvent(act, { kind: 'ticket-resolved', ticketId: ticket.id, data: { contactedBy } });
  return { ticketId: ticket.id };
}
