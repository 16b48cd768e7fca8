import type { Act } from '../../identity/act.ts';
import { contactTier, relayMode } from '../../plan/rules/in-force.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { idBeside } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { saveTicket, tiersThatHandled } from '../../ticket/store.ts';
import { lockForMove } from '../../ticket/ticket-in-hand.ts';
import type { recordSolution as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { withdrawOpenRelays } from '../store.ts';
import { relayOrder } from './relay-order.ts';
import { sendRelays } from './send-relay.ts';

/**
 * Records the root cause and the solution, and starts its way down: every lower tier that handled the ticket gets a relay
 * (Microsoft's planning guide, support process step 4), together or step by step as the plan says.
 */
export async function recordSolution(act: Act, { id, version, userText, lowestTier, ...solution }: InputOf<typeof contract>) {
  if (!userText.en?.trim() && !userText.es?.trim()) return refuse('user-text-needed');
  const ticket = await lockForMove(act, { move: 'solve', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  if (lowestTier > ticket.tier) return refuse('lowest-tier-too-high', { tier: ticket.tier });

  // A new solution overtakes one that is still on its way down.
  if (ticket.openRelays.length > 0) await withdrawOpenRelays(act, ticket.id);
  const solutionId = idBeside(ticket.id, act.at);
  await act.db
    .insertInto('solution')
    .values({
      id: solutionId,
      ticketId: ticket.id,
      tier: ticket.tier,
      ...solution,
      userText: JSON.stringify(userText),
      lowestTier,
      recordedBy: act.by.id,
      at: act.at,
    })
    .execute();
  await act.db
    .updateTable('escalation')
    .set({ state: 'answered', endedAt: act.at })
    .where('ticketId', '=', ticket.id)
    .where('state', 'in', ['raised', 'accepted'])
    .execute();
  await recordEscalationEvent(act, {
    kind: 'solution-recorded',
    ticketId: ticket.id,
    subjectId: solutionId,
    data: { tier: ticket.tier, causeCategory: solution.causeCategory, lowestTier },
  });

  const plan = { mode: relayMode(ticket.plan), contactTier: contactTier(ticket.plan) };
  const order = relayOrder(await tiersThatHandled(act, ticket.id), { solverTier: ticket.tier, ...plan });
  if (order.length > 0) await sendRelays(act, ticket, { solutionId, order });
  else await saveTicket(act, ticket.id, { status: 'open', openHandOffs: [], openRelays: [] });
  return { ticketId: ticket.id };
}
