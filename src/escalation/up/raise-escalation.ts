import type { Act } from '../../identity/act.ts';
import { mayEscalate, nextTier, packetDemand, topTier } from '../../plan/rules/in-force.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { attachFiles } from '../../ticket/attachments/attach-files.ts';
import { lockForMove, type TicketInHand } from '../../ticket/ticket-in-hand.ts';
import type { raiseEscalation as contract } from '../contract.ts';
import { readEscalation } from '../store.ts';
import { handUp } from './hand-up.ts';
import { judgePacket, withTicketFacts } from './judge-packet.ts';

/**
 * Hands the ticket up with its packet (Microsoft's planning guide, support process steps 2 and 3). It works from any open
 * state: a ticket that nobody took is taken, one not yet accepted is accepted, and a solution on its way down is withdrawn.
 */
export async function raiseEscalation(act: Act, { id, toTier, reason, packet, attachments, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'escalate', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  const target = targetTier(ticket, { asked: toTier, reason, onLine: act.bridge?.tiers ?? [] });
  if (isRefusal(target)) return target;
  const full = withTicketFacts(ticket, packet);
  const verdict = await judgePacket(act.db, ticket, { toTier: target, packet: full, files: attachments?.length ?? 0 });
  if (verdict.sentBack?.addsNothing)
    return refuse('packet-adds-nothing', { missing: verdict.missing, score: verdict.score, named: verdict.sentBack.missing });
  if (!verdict.passes) {
    const { missing, score } = verdict;
    const { bar } = packetDemand(ticket.plan, target);
    return refuse('packet-incomplete', { missing, score, bar, isBarReached: score >= bar });
  }

  const escalationId = await handUp(act, ticket, { toTier: target, reason, packet: full, score: verdict.score });
  const unattached = await attachFiles(act, attachments, { ticketId: ticket.id, escalationId, visibility: 'internal' });
  return unattached ?? readEscalation(act.db, escalationId);
}

type Asked = { asked: number | undefined; reason: string; onLine: readonly number[] };

function targetTier(ticket: TicketInHand, { asked, reason, onLine }: Asked) {
  const target = asked ?? nextTier(ticket.plan, ticket.tier) ?? ticket.tier;
  if (target > topTier(ticket.plan)) return refuse('vendor-case-needed');
  if (target <= ticket.tier) return refuse('escalate-upward', { tier: ticket.tier });
  if (!mayEscalate(ticket.plan, { from: ticket.tier, to: target, reason, onLine }))
    return refuse('tier-may-not-be-skipped', { next: nextTier(ticket.plan, ticket.tier) });
  return target;
}
