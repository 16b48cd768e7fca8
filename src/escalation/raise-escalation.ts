import type { Act } from '../identity/act.ts';
import { mayEscalate, nextTier, packetDemand, topTier } from '../plan/in-force.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { attachFiles } from '../ticket/attach-files.ts';
import { moveTicket } from '../ticket/store.ts';
import { lockForMove, type TicketInHand, teamOfTier } from '../ticket/ticket-in-hand.ts';
import { accept } from './accept-escalation.ts';
import type { raiseEscalation as contract } from './contract.ts';
import { recordEscalationEvent } from './events.ts';
import { judgePacket, withTicketFacts } from './judge-packet.ts';
import { readEscalation, withdrawOpenRelays } from './store.ts';

/**
 * Hands the ticket up with its packet (Microsoft's planning guide, support process steps 2 and 3). It works from any open
 * state: a ticket that nobody took is taken, one not yet accepted is accepted, and a solution on its way down is withdrawn.
 */
export async function raiseEscalation(act: Act, { id, toTier, reason, packet, attachments, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'escalate', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  const target = targetTier(ticket, toTier, reason);
  if (isRefusal(target)) return target;
  const full = withTicketFacts(ticket, packet);
  const verdict = await judgePacket(act.db, ticket, { toTier: target, packet: full });
  if (!verdict.passes)
    return refuse('packet-incomplete', { missing: verdict.missing, score: verdict.score, bar: packetDemand(ticket.plan, target).bar });

  if (ticket.openEscalation?.state === 'raised') await accept(act, ticket, ticket.openEscalation.id);
  if (ticket.openRelays.length > 0) await withdrawOpenRelays(act, ticket.id);
  const escalationId = newId(act.at);
  const toTeam = teamOfTier(ticket, target);
  await act.db
    .insertInto('escalation')
    .values({
      id: escalationId,
      ticketId: ticket.id,
      fromTier: ticket.tier,
      toTier: target,
      toTeam,
      state: 'raised',
      reason,
      packet: JSON.stringify(full),
      packetScore: verdict.score,
      raisedBy: act.by.id,
      raisedAt: act.at,
    })
    .execute();
  const unattached = await attachFiles(act, attachments, { ticketId: ticket.id, escalationId, visibility: 'internal' });
  if (unattached) return unattached;
  await moveTicket(
    act,
    { ...ticket, assigneeId: ticket.assigneeId ?? act.by.id },
    { kind: 'escalated', to: { tier: target, team: toTeam, assigneeId: null }, reason, status: 'open' },
  );
  await recordEscalationEvent(act, {
    kind: 'ticket-escalated',
    ticketId: ticket.id,
    subjectId: escalationId,
    isPublic: true,
    data: { fromTier: ticket.tier, toTier: target, toTeam, score: verdict.score, reason },
  });
  return readEscalation(act.db, escalationId);
}

function targetTier(ticket: TicketInHand, asked: number | undefined, reason: string) {
  const target = asked ?? nextTier(ticket.plan, ticket.tier) ?? ticket.tier;
  if (target > topTier(ticket.plan)) return refuse('vendor-case-needed');
  if (target <= ticket.tier) return refuse('escalate-upward', { tier: ticket.tier });
  if (!mayEscalate(ticket.plan, { from: ticket.tier, to: target, reason }))
    return refuse('tier-may-not-be-skipped', { next: nextTier(ticket.plan, ticket.tier) });
  return target;
}
