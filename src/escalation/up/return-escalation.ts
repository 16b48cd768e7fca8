import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { moveTicket } from '../../ticket/store.ts';
import type { returnEscalation as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { lockEscalation, wayBack } from '../lock.ts';

/** Sends a hand-off back to whoever handed it up, naming what is missing, or because it belongs to a lower tier. */
export async function returnEscalation(act: Act, { id, missing = [], note, reason = 'incomplete' }: InputOf<typeof contract>) {
  if (reason === 'incomplete' && missing.length === 0) return refuse('missing-needed');
  if (reason === 'wrong-tier' && !note) return refuse('return-note-needed');
  const ticket = await lockEscalation(act, 'return', id);
  if (isRefusal(ticket)) return ticket;

  const { fromTier } = ticket.openEscalation;
  await act.db
    .updateTable('escalation')
    .set({ state: 'returned', endedAt: act.at, returnReason: reason, returnMissing: missing, returnNote: note ?? null })
    .where('id', '=', id)
    .execute();
  await moveTicket(act, ticket, {
    kind: 'returned',
    to: await wayBack(act, ticket, fromTier),
    reason: note ?? missing.join('; '),
    status: 'open',
    openHandOffs: ticket.openHandOffs.filter((one) => one.id !== id),
  });
  await recordEscalationEvent(act, {
    kind: 'escalation-returned',
    ticketId: ticket.id,
    subjectId: id,
    data: { fromTier: ticket.tier, toTier: fromTier, returnReason: reason, missing, note: note ?? null },
  });
  return { id, ticketId: ticket.id };
}
