import type { Act, DeskAct } from '../../identity/act.ts';
import { doneBy } from '../../platform/event-log.ts';
import { idBeside } from '../../platform/ids.ts';
import { inHandsOf } from '../../ticket/place-today.ts';
import { moveTicket } from '../../ticket/store.ts';
import { type TicketInHand, teamOfTier } from '../../ticket/ticket-in-hand.ts';
import type { PacketDraft } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { withdrawOpenRelays } from '../store.ts';
import { accept } from './accept-escalation.ts';

type HandUp = { toTier: number; reason: string; packet: PacketDraft; score: number; because?: 'timer' };

/** What handing up does, whoever decided it: a person with a packet, or the plan's own timer. Answers the escalation's id. */
export async function handUp(
  act: Act | DeskAct,
  ticket: TicketInHand,
  { toTier, reason, packet, score, because }: HandUp,
): Promise<string> {
  const { openEscalation } = ticket;
  const openHandOffs = openEscalation?.state === 'raised' ? await accept(act, ticket, openEscalation.id) : ticket.openHandOffs;
  if (ticket.openRelays.length > 0) await withdrawOpenRelays(act, ticket.id);
  const escalationId = idBeside(ticket.id, act.at);
  const toTeam = teamOfTier(ticket, toTier);
  await act.db
    .insertInto('escalation')
    .values({
      id: escalationId,
      ticketId: ticket.id,
      fromTier: ticket.tier,
      toTier,
      toTeam,
      state: 'raised',
      reason,
      packet: JSON.stringify(packet),
      packetScore: score,
      raisedBy: doneBy(act.by).actorId,
      raisedAt: act.at,
    })
    .execute();
  const from = ticket.assigneeId ? ticket : { ...ticket, ...inHandsOf(act, ticket) };
  const raised = { id: escalationId, state: 'raised' as const, fromTier: ticket.tier, toTier, raisedBy: doneBy(act.by).actorId };
  await moveTicket(act, from, {
    kind: 'escalated',
    to: { tier: toTier, team: toTeam, assigneeId: null },
    reason,
    status: 'open',
    openHandOffs: [...openHandOffs, raised],
    openRelays: [],
  });
  await recordEscalationEvent(act, {
    kind: 'ticket-escalated',
    ticketId: ticket.id,
    subjectId: escalationId,
    data: { fromTier: ticket.tier, toTier, toTeam, score, reason, ...(because && { because }) },
  });
  return escalationId;
}
