import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { moveTicket } from '../../ticket/store.ts';
import type { withdrawEscalation as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { lockEscalation, wayBack } from '../lock.ts';

/** Takes back a hand-off that nobody has accepted yet. */
export async function withdrawEscalation(act: Act, { id, reason }: InputOf<typeof contract>) {
  const ticket = await lockEscalation(act, 'withdraw', id);
  if (isRefusal(ticket)) return ticket;
  const { fromTier } = ticket.openEscalation;
  await act.db.updateTable('escalation').set({ state: 'withdrawn', endedAt: act.at }).where('id', '=', id).execute();
  await moveTicket(act, ticket, {
    kind: 'reclaimed',
    to: await wayBack(act, ticket, fromTier),
    reason: reason ?? null,
    status: 'open',
    openHandOffs: ticket.openHandOffs.filter((one) => one.id !== id),
  });
  await recordEscalationEvent(act, {
    kind: 'escalation-withdrawn',
    ticketId: ticket.id,
    subjectId: id,
    // Told to the team that it was handed up to: it has nothing to accept any more.
    data: { fromTier: ticket.tier, toTier: fromTier, toTeam: ticket.team, reason: reason ?? null },
  });
  return { id, ticketId: ticket.id };
}
