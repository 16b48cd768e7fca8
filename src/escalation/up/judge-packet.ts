import { addBusinessMinutes } from '../../calendar/business-time.ts';
import type { Look } from '../../identity/act.ts';
import { nextTier, packetDemand, promiseCalendar, promiseOfTier, targetsAbove } from '../../plan/rules/in-force.ts';
import { type PacketScore, scorePacket } from '../../plan/rules/packet-score.ts';
import type { Db } from '../../platform/database.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, type Refusal } from '../../platform/outcome.ts';
import { findTicket, type TicketInHand, teamOfTier } from '../../ticket/ticket-in-hand.ts';
import type { scoreDraft as contract, PacketDraft, PacketVerdict } from '../contract.ts';

/** How complete a packet would be, and what handing it up now would start: the form asks this while one types. */
export async function scoreDraft(look: Look, { id, toTier, packet }: InputOf<typeof contract>): Promise<PacketVerdict | Refusal> {
  const ticket = await findTicket(look, id);
  if (isRefusal(ticket)) return ticket;
  const { plan, tier } = ticket;
  const target = toTier ?? nextTier(plan, tier) ?? tier;
  const { bar, fields } = packetDemand(plan, target);
  const { acceptWithinMinutes } = promiseOfTier(plan, target);
  return {
    toTier: target,
    toTeam: teamOfTier(ticket, target),
    targets: targetsAbove(plan, tier),
    bar,
    fields: [...fields],
    acceptBy: acceptWithinMinutes ? addBusinessMinutes(promiseCalendar(plan), look.at, acceptWithinMinutes).toISOString() : null,
    ...(await judgePacket(look.db, ticket, { toTier: target, packet: withTicketFacts(ticket, packet) })),
  };
}

/** What the ticket already says need not be typed again: it travels with the packet unless the packet says otherwise. */
export function withTicketFacts({ errorCode, platform, deviceName, affected }: TicketInHand, packet: PacketDraft): PacketDraft {
  const known = Object.entries({ errorCode, platform, deviceName, affected }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(known), ...packet };
}

/** The plan's judgement of a packet: each tier hands over more than it received. */
export async function judgePacket(
  db: Db,
  ticket: TicketInHand,
  { toTier, packet }: { toTier: number; packet: PacketDraft },
): Promise<PacketScore> {
  const received = await receivedPacket(db, ticket.openEscalation?.id);
  return scorePacket(packetDemand(ticket.plan, toTier), packet, received);
}

/** What came with the hand-off that a tier is working on. */
export async function receivedPacket(db: Db, escalationId: string | undefined): Promise<PacketDraft | undefined> {
  if (!escalationId) return undefined;
  const row = await db.selectFrom('escalation').select('packet').where('id', '=', escalationId).executeTakeFirst();
  return row?.packet as PacketDraft | undefined;
}
