import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { PACKET_FIELDS, PACKET_SHORTFALLS } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Line, OneOf, OrNull, SeenVersion, Strict, Text, Uuid } from '../platform/http/shapes.ts';
import { ByTicket } from '../ticket/contract.ts';
import { PACKET_LIMITS, PACKET_LINES } from './packet-limits.ts';
import { CAUSE_CATEGORIES, ESCALATION_STATES, RELAY_STATES, RETURN_REASONS, VENDOR_LOG_DIRECTIONS } from './words.ts';

const maybe = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

const Lines = Type.Optional(Type.Array(Text(PACKET_LINES.length), { maxItems: PACKET_LINES.count }));

/** The hand-off packet as it is sent: everything optional, because the plan says what this tier must fill in. */
export const PacketDraft = Strict({
  symptom: maybe(PACKET_LIMITS.symptom),
  errorCode: maybe(PACKET_LIMITS.errorCode),
  platform: maybe(PACKET_LIMITS.platform),
  deviceName: maybe(PACKET_LIMITS.deviceName),
  tried: Lines,
  evidence: Lines,
  hypothesis: maybe(PACKET_LIMITS.hypothesis),
  question: maybe(PACKET_LIMITS.question),
  affected: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
});
export type PacketDraft = Static<typeof PacketDraft>;

export const Escalation = Type.Object({
  id: Uuid,
  ticketId: Uuid,
  fromTier: Type.Integer(),
  toTier: Type.Integer(),
  toTeam: Type.String(),
  state: OneOf(ESCALATION_STATES),
  reason: Type.String(),
  packet: PacketDraft,
  packetScore: Type.Integer(),
  raisedBy: OrNull(PersonRef),
  raisedAt: Instant,
  acceptedBy: OrNull(PersonRef),
  acceptedAt: OrNull(Instant),
  endedAt: OrNull(Instant),
  returnReason: OrNull(OneOf(RETURN_REASONS)),
  returnMissing: Type.Array(Type.String()),
  returnNote: OrNull(Type.String()),
});
export type Escalation = Static<typeof Escalation>;

export const UserText = Strict({ en: maybe(8_000), es: maybe(8_000) });

export const Solution = Type.Object({
  id: Uuid,
  tier: Type.Integer(),
  rootCause: Type.String(),
  causeCategory: OneOf(CAUSE_CATEGORIES),
  steps: Type.String(),
  userText: UserText,
  lowestTier: Type.Integer(),
  recordedBy: OrNull(PersonRef),
  at: Instant,
});
export type Solution = Static<typeof Solution>;

export const RelayQuestion = Type.Object({
  id: Uuid,
  question: Type.String(),
  askedBy: OrNull(PersonRef),
  askedAt: Instant,
  answer: OrNull(Type.String()),
  answeredBy: OrNull(PersonRef),
  answeredAt: OrNull(Instant),
});
export type RelayQuestion = Static<typeof RelayQuestion>;

export const Relay = Type.Object({
  id: Uuid,
  solutionId: Uuid,
  tier: Type.Integer(),
  team: Type.String(),
  state: OneOf(RELAY_STATES),
  sentAt: OrNull(Instant),
  acknowledgedBy: OrNull(PersonRef),
  acknowledgedAt: OrNull(Instant),
  questions: Type.Array(RelayQuestion),
});
export type Relay = Static<typeof Relay>;

export const VendorCase = Type.Object({
  id: Uuid,
  caseNumber: Type.String(),
  severity: Type.String(),
  summary: Type.String(),
  openedBy: OrNull(PersonRef),
  openedAt: Instant,
  answer: OrNull(Type.String()),
  answeredAt: OrNull(Instant),
  log: Type.Array(
    Type.Object({ id: Uuid, direction: OneOf(VENDOR_LOG_DIRECTIONS), entry: Type.String(), actor: OrNull(PersonRef), at: Instant }),
  ),
});
export type VendorCase = Static<typeof VendorCase>;

/** How complete a packet is by the plan: what it asks, what is missing, whether it passes the bar, and what follows. */
export const PacketVerdict = Type.Object({
  toTier: Type.Integer(),
  toTeam: OrNull(Type.String()),
  /** The tiers that the plan lets this ticket go to, the next one first; others skip a tier and need a reason. */
  targets: Type.Array(Type.Integer()),
  fields: Type.Array(
    Type.Object({ field: OneOf(PACKET_FIELDS), weight: Type.Integer(), required: Type.Boolean(), minLength: Type.Integer() }),
  ),
  /** By when the plan has the tier accept, if it is handed up now. */
  acceptBy: OrNull(Instant),
  score: Type.Integer(),
  bar: Type.Integer(),
  passes: Type.Boolean(),
  missing: Type.Array(Type.Object({ field: OneOf(PACKET_FIELDS), why: OneOf(PACKET_SHORTFALLS) })),
  /** What the tier above found missing when it sent the last one back: words of fields, or what else it named. */
  sentBack: OrNull(
    Type.Object({ missing: Type.Array(Type.String()), note: OrNull(Type.String()), at: Instant, addsNothing: Type.Boolean() }),
  ),
});
export type PacketVerdict = Static<typeof PacketVerdict>;

const ById = Strict({ id: Uuid });
const Attachments = Type.Optional(Type.Array(Uuid, { maxItems: 10 }));
/** What a move on an escalation, a relay or a vendor case answers: its id, and the ticket’s. */
export const MoveDone = Type.Object({ id: Uuid, ticketId: Uuid });

export const raiseEscalation = endpoint('POST', '/tickets/:id/escalations', {
  summary: 'Hand the ticket up with a packet; takes it first when nobody has',
  status: 201,
  params: ByTicket,
  body: Strict({
    toTier: Type.Optional(Type.Integer({ minimum: 2, maximum: 4 })),
    reason: Text(2_000),
    packet: PacketDraft,
    attachments: Attachments,
    version: Type.Optional(SeenVersion),
  }),
  answer: Escalation,
});
export const scoreDraft = endpoint('POST', '/tickets/:id/packet-score', {
  summary: 'How complete a packet would be; writes nothing',
  params: ByTicket,
  body: Strict({ toTier: Type.Optional(Type.Integer({ minimum: 2, maximum: 4 })), packet: PacketDraft, attachments: Attachments }),
  answer: PacketVerdict,
});
export const acceptEscalation = endpoint('POST', '/escalations/:id/accept', {
  summary: 'Accept what was handed up',
  params: ById,
  answer: MoveDone,
});
export const returnEscalation = endpoint('POST', '/escalations/:id/return', {
  summary: 'Send it back, naming what is missing or that the tier is wrong',
  params: ById,
  body: Strict({
    missing: Type.Optional(Type.Array(Text(500), { maxItems: 30 })),
    note: Type.Optional(Text(2_000)),
    reason: Type.Optional(OneOf(RETURN_REASONS)),
  }),
  answer: MoveDone,
});
export const withdrawEscalation = endpoint('POST', '/escalations/:id/withdraw', {
  summary: 'Take back an escalation that nobody has accepted',
  params: ById,
  body: Strict({ reason: Type.Optional(Text(2_000)) }),
  answer: MoveDone,
});
export const recordSolution = endpoint('POST', '/tickets/:id/solution', {
  summary: 'Record the root cause and the solution; starts the relay',
  status: 201,
  params: ByTicket,
  body: Strict({
    rootCause: Text(8_000),
    causeCategory: OneOf(CAUSE_CATEGORIES),
    steps: Text(20_000),
    userText: UserText,
    lowestTier: Type.Integer({ minimum: 1, maximum: 4 }),
    version: Type.Optional(SeenVersion),
  }),
});
export const acknowledgeRelay = endpoint('POST', '/relays/:id/acknowledge', {
  summary: 'Say that the tier has understood the solution',
  params: ById,
  answer: MoveDone,
});
export const questionRelay = endpoint('POST', '/relays/:id/question', {
  summary: 'Ask back before acknowledging',
  params: ById,
  body: Strict({ question: Text(4_000) }),
  answer: MoveDone,
});
export const answerRelay = endpoint('POST', '/relays/:id/answer', {
  summary: 'Answer what the tier below asked',
  params: ById,
  body: Strict({ answer: Text(8_000) }),
  answer: MoveDone,
});
export const openVendorCase = endpoint('POST', '/tickets/:id/vendor-cases', {
  summary: 'Hand the ticket to the vendor with its case number and severity',
  status: 201,
  params: ByTicket,
  body: Strict({ caseNumber: Line(80), severity: Line(40), summary: Text(4_000), version: Type.Optional(SeenVersion) }),
});
export const logVendorCase = endpoint('POST', '/vendor-cases/:id/log', {
  summary: 'Log what was said to or by the vendor',
  status: 201,
  params: ById,
  body: Strict({ direction: OneOf(VENDOR_LOG_DIRECTIONS), entry: Text(8_000) }),
  answer: MoveDone,
});
export const answerVendorCase = endpoint('POST', '/vendor-cases/:id/answer', {
  summary: 'Record the vendor’s answer; the ticket re-enters at the tier that asked',
  params: ById,
  body: Strict({ answer: Text(8_000) }),
  answer: MoveDone,
});
