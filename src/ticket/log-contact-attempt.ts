import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal } from '../platform/outcome.ts';
import type { logContactAttempt as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/** Somebody tried to reach the user, who did not answer: the user hears that they were tried, and whoever tries next, how often. */
export async function logContactAttempt(act: Act, { id, channel, note, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'log-contact-attempt', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  const attemptId = newId(act.at);
  const tier = act.by.tiers.includes(ticket.tier) ? ticket.tier : (act.by.tiers[0] ?? null);
  await act.db
    .insertInto('contactAttempt')
    .values({ id: attemptId, ticketId: ticket.id, actorId: act.by.id, tier, channel, note: note ?? null, at: act.at })
    .execute();
  await saveTicket(act, ticket.id);
  await recordTicketEvent(act, {
    kind: 'contact-attempt-logged',
    ticketId: ticket.id,
    subjectId: attemptId,
    data: { channel, ...(note && { note }) },
  });
  return { ticketId: ticket.id };
}
