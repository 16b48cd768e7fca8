import { sql } from 'kysely';
import { addBusinessMinutes } from '../../calendar/business-time.ts';
import type { Look } from '../../identity/act.ts';
import { nextTier, packetDemand, promiseCalendar, promiseOfTier, targetsAbove } from '../../plan/rules/in-force.ts';
import { type PacketScore, scorePacket, stillMissing } from '../../plan/rules/packet-score.ts';
import type { Db } from '../../platform/database.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, type Refusal } from '../../platform/outcome.ts';
import { findTicket, type TicketInHand, teamOfTier } from '../../ticket/ticket-in-hand.ts';
import type { scoreDraft as contract, PacketDraft, PacketVerdict } from '../contract.ts';

/** How complete a packet would be, and what handing it up now would start: the form asks this while one types. */
export async function scoreDraft(
  look: Look,
  { id, toTier, packet, attachments = [] }: InputOf<typeof contract>,
): Promise<PacketVerdict | Refusal> {
  const ticket = await findTicket(look, id);
  if (isRefusal(ticket)) return ticket;
  const { plan, tier } = ticket;
  const target = toTier ?? nextTier(plan, tier) ?? tier;
  const { bar, fields } = packetDemand(plan, target);
  const { acceptWithinMinutes } = promiseOfTier(plan, target);
  const full = withTicketFacts(ticket, packet);
  const { sentBack, ...score } = await judgePacket(look.db, ticket, { toTier: target, packet: full, files: attachments.length });
  return {
    toTier: target,
    toTeam: teamOfTier(ticket, target),
    targets: targetsAbove(plan, tier, look.bridge?.tiers),
    bar,
    fields: [...fields],
    acceptBy: acceptWithinMinutes ? addBusinessMinutes(promiseCalendar(plan), look.at, acceptWithinMinutes).toISOString() : null,
    ...score,
    sentBack: sentBack && {
      missing: sentBack.missing,
      note: sentBack.note,
      at: sentBack.at.toISOString(),
      addsNothing: sentBack.addsNothing,
    },
  };
}

/** What the ticket already says need not be typed again: it travels with the packet unless the packet says otherwise. */
export function withTicketFacts({ errorCode, platform, deviceName, affected }: TicketInHand, packet: PacketDraft): PacketDraft {
  const known = Object.entries({ errorCode, platform, deviceName, affected }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(known), ...packet };
}

export type Judged = PacketScore & { sentBack: (SentBackBefore & { addsNothing: boolean }) | null };

/**
 * The plan's judgement of a packet, asked by the form, by whoever hands up and by the timer: each tier hands over more than it
 * received, and what was sent back comes with something of what was found missing.
 */
export async function judgePacket(
  db: Db,
  ticket: TicketInHand,
  { toTier, packet, files = 0 }: { toTier: number; packet: PacketDraft; files?: number },
): Promise<Judged> {
  const received = await receivedPacket(db, ticket.openEscalation?.id);
  const before = await sentBackTo(db, ticket);
  const still = before ? stillMissing(before, packet, files) : undefined;
  const score = scorePacket(packetDemand(ticket.plan, toTier), packet, received, still);
  return { ...score, sentBack: before && still ? { ...before, addsNothing: still.addsNothing } : null };
}

type SentBackBefore = { missing: string[]; note: string | null; at: Date; packet: PacketDraft };

/** What the tier that has the ticket handed up last, if that came back because something was missing. */
export async function sentBackTo(
  db: Db,
  { id, tier, bounces }: Pick<TicketInHand, 'id' | 'tier' | 'bounces'>,
): Promise<SentBackBefore | null> {
  // Most have never come back, and then nothing is looked for.
  if (bounces === 0) return null;
  const { rows } = await sql<SentBackBefore & { isSentBack: boolean }>`
    select coalesce(e.return_missing, '{}') as missing, e.return_note as note, e.ended_at as at, e.packet,
      e.state = 'returned' and e.return_reason = 'incomplete' as is_sent_back
    from escalation e where e.ticket_id = ${id} and e.from_tier = ${tier} order by e.raised_at desc, e.id desc limit 1`.execute(db);
  const { isSentBack, ...last } = rows[0] ?? { isSentBack: false, missing: [], note: null, at: new Date(0), packet: {} };
  return isSentBack ? last : null;
}

/** What came with the hand-off that a tier is working on. */
export async function receivedPacket(db: Db, escalationId: string | undefined): Promise<PacketDraft | undefined> {
  if (!escalationId) return undefined;
  const row = await db.selectFrom('escalation').select('packet').where('id', '=', escalationId).executeTakeFirst();
  return row?.packet as PacketDraft | undefined;
}
