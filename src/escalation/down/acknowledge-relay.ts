import { type Act, deskActor } from '../../identity/act.ts';
import { contactTier } from '../../plan/rules/in-force.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { close } from '../../ticket/close-ticket.ts';
import { decide } from '../../ticket/moves/lifecycle.ts';
import { inHandsOf } from '../../ticket/place-today.ts';
import { addHop, saveTicket } from '../../ticket/store.ts';
import { planFacts } from '../../ticket/ticket-in-hand.ts';
import type { acknowledgeRelay as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { lockRelay } from '../lock.ts';
import { sendNextHeld } from './send-relay.ts';

/** A tier has understood the solution. This is how the desk learns: only then may its part of the ticket go on. */
export async function acknowledgeRelay(act: Act, { id }: InputOf<typeof contract>) {
  const found = await lockRelay(act, 'acknowledge', id);
  if (isRefusal(found)) return found;
  const { ticket, relay } = found;

  const { solutionId, team } = await act.db
    .updateTable('relay')
    .set({ state: 'acknowledged', acknowledgedBy: act.by.id, acknowledgedAt: act.at })
    .where('id', '=', id)
    .returning(['solutionId', 'team'])
    .executeTakeFirstOrThrow();
  await act.db
    .updateTable('escalation')
    .set({ state: 'relayed' })
    .where('ticketId', '=', ticket.id)
    .where('fromTier', '=', relay.tier)
    .where('state', '=', 'answered')
    .execute();
  const place = { tier: relay.tier, team, assigneeId: act.by.id };
  await addHop(act, ticket.id, { kind: 'acknowledged', from: place, to: place });
  const { tier: _, ...mine } = inHandsOf(act, ticket);
  const isMineToResolve = ticket.tier === relay.tier && ticket.assigneeId === null;
  const openRelays = ticket.openRelays.filter((open) => open.id !== id);
  await saveTicket(act, ticket.id, { openRelays, ...(isMineToResolve && mine) });
  await recordEscalationEvent(act, {
    kind: 'relay-acknowledged',
    ticketId: ticket.id,
    subjectId: id,
    data: { tier: relay.tier },
  });

  await sendNextHeld(act, { ...ticket, openRelays }, { solutionId, contactTier: contactTier(ticket.plan) });
  if (decide('settle', { ...ticket, openRelays }, deskActor('reaction'), planFacts(ticket.plan)) === null)
    await close(act, ticket.id, { because: 'relays-done' });
  return { id, ticketId: ticket.id };
}
