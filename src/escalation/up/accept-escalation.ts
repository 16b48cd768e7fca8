import type { Act, DeskAct } from '../../identity/act.ts';
import { doneBy } from '../../platform/event-log.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { OpenHandOff } from '../../ticket/moves/open-matters.ts';
import { inHandsOf } from '../../ticket/place-today.ts';
import { moveTicket } from '../../ticket/store.ts';
import type { TicketInHand } from '../../ticket/ticket-in-hand.ts';
import type { acceptEscalation as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { lockEscalation } from '../lock.ts';

export async function acceptEscalation(act: Act, { id }: InputOf<typeof contract>) {
  const ticket = await lockEscalation(act, 'accept', id);
  if (isRefusal(ticket)) return ticket;
  await accept(act, ticket, id);
  return { id, ticketId: ticket.id };
}

/** Answers what is open from then on: whoever hands it up at once goes on from there. */
export async function accept(act: Act | DeskAct, ticket: TicketInHand, escalationId: string): Promise<readonly OpenHandOff[]> {
  const { actorId } = doneBy(act.by);
  await act.db
    .updateTable('escalation')
    .set({ state: 'accepted', acceptedBy: actorId, acceptedAt: act.at })
    .where('id', '=', escalationId)
    .execute();
  const openHandOffs = ticket.openHandOffs.map((one) => (one.id === escalationId ? { ...one, state: 'accepted' as const } : one));
  await moveTicket(act, ticket, {
    kind: 'accepted',
    to: inHandsOf(act, ticket),
    status: 'open',
    openHandOffs,
  });
  await recordEscalationEvent(act, {
    kind: 'escalation-accepted',
    ticketId: ticket.id,
    subjectId: escalationId,
    data: { tier: ticket.tier },
  });
  return openHandOffs;
}
