import type { Look } from '../identity/act.ts';
import { nextTier, packetDemand, teamFor } from '../plan/in-force.ts';
import { scorePacket } from '../plan/packet-score.ts';
import type { Db } from '../platform/database.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import { findTicket, type TicketInHand } from '../ticket/ticket-in-hand.ts';
import type { scoreDraft as contract, PacketDraft, PacketVerdict } from './contract.ts';

/** How complete a packet would be: the form asks this while one types. */
export async function scoreDraft(look: Look, { id, toTier, packet }: InputOf<typeof contract>) {
  const ticket = await findTicket(look.db, look.by, id);
  if (isRefusal(ticket)) return ticket;
  return judgePacket(look.db, ticket, {
    toTier: toTier ?? nextTier(ticket.plan, ticket.tier) ?? ticket.tier,
    packet: withTicketFacts(ticket, packet),
  });
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
): Promise<PacketVerdict> {
  const received = ticket.openEscalation ? await receivedPacket(db, ticket.openEscalation.id) : undefined;
  const demand = packetDemand(ticket.plan, toTier);
  const { score, missing, passes } = scorePacket(demand, packet, received);
  const toTeam = teamFor(ticket.plan, {
    tier: toTier,
    area: ticket.issueArea,
    platform: ticket.platform ?? undefined,
    locale: ticket.requesterLocale,
  });
  return { toTier, toTeam, score, bar: demand.bar, passes, missing };
}

async function receivedPacket(db: Db, escalationId: string): Promise<PacketDraft | undefined> {
  const row = await db.selectFrom('escalation').select('packet').where('id', '=', escalationId).executeTakeFirst();
  return row?.packet as PacketDraft | undefined;
}
