import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { IMPACTS, ISSUE_AREAS, PRIORITIES, URGENCIES } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import {
  Email,
  Instant,
  Line,
  ListOf,
  Locale,
  OneOf,
  OrNull,
  PageQuery,
  SeenVersion,
  Strict,
  Text,
  Uuid,
} from '../platform/http/shapes.ts';
import { AttemptBody } from './contact-attempt.ts';
import { TicketQuery } from './lists/list-query.ts';
import { MOVE_NAMES } from './moves/moves.ts';
import { TimelineEntry } from './timeline-entry.ts';
import { CHANNELS, CONTACT_WAYS, HOP_KINDS, KINDS, PLATFORMS, STATUSES, VISIBILITIES, WAITING_FOR } from './words.ts';

/** The ticket's id, or its number. */
export const TicketKey = Type.String({ pattern: '^([0-9]{1,12}|[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$' });
export const ByTicket = Strict({ id: TicketKey });

const facts = {
  subject: Line(200),
  description: Text(20_000),
  issueArea: OneOf(ISSUE_AREAS),
  kind: OneOf(KINDS),
  impact: OneOf(IMPACTS),
  urgency: OneOf(URGENCIES),
  platform: OneOf(PLATFORMS),
  deviceName: Line(120),
  errorCode: Line(120),
  affected: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
};

/** The ticket itself, as lists show it. */
export const Ticket = Type.Object({
  id: Uuid,
  number: Type.Integer(),
  subject: Type.String(),
  status: OneOf(STATUSES),
  waitingFor: OrNull(OneOf(WAITING_FOR)),
  waitingUntil: OrNull(Instant),
  /** The one accountable tier; 4 while the vendor has it. */
  tier: Type.Integer(),
  team: Type.String(),
  assignee: OrNull(PersonRef),
  assigneeSince: OrNull(Instant),
  /** It was handed to its tier, where nobody has accepted it yet: until then nobody there can take it. */
  isToAccept: Type.Boolean(),
  /** Somebody works on it: what is handed up waits until it is accepted. The requester is told this, and not who. */
  isTaken: Type.Boolean(),
  /** The user has said that it works, and has not opened it again. */
  isConfirmed: Type.Boolean(),
  requester: PersonRef,
  issueArea: OneOf(ISSUE_AREAS),
  kind: OneOf(KINDS),
  priority: OneOf(PRIORITIES),
  impact: OneOf(IMPACTS),
  urgency: OneOf(URGENCIES),
  platform: OrNull(Type.String()),
  deviceName: OrNull(Type.String()),
  errorCode: OrNull(Type.String()),
  affected: Type.Integer(),
  channel: OneOf(CHANNELS),
  planVersion: Type.Integer(),
  phase: OrNull(Type.String()),
  version: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  resolvedAt: OrNull(Instant),
  closedAt: OrNull(Instant),
  /** Since when the user waits for an answer to what they said; null when none is owed. */
  answerOwedSince: OrNull(Instant),
  /** When it was last opened again; null once it is resolved. */
  reopenedAt: OrNull(Instant),
  /** The nearest deadline that runs, to the user or between tiers. */
  dueAt: OrNull(Instant),
});
export type Ticket = Static<typeof Ticket>;

/** One entry of the path. For the requester, people, teams and reasons are left out. */
export const Hop = Type.Object({
  seq: Type.Integer(),
  kind: OneOf(HOP_KINDS),
  fromTier: OrNull(Type.Integer()),
  fromTeam: OrNull(Type.String()),
  toTier: Type.Integer(),
  toTeam: OrNull(Type.String()),
  actor: OrNull(PersonRef),
  reason: OrNull(Type.String()),
  /** The bridge in whose room it was made; for the staff. */
  bridge: OrNull(Uuid),
  at: Instant,
});
export type Hop = Static<typeof Hop>;

/** What the person who asks may do now, or why not: a stable code and its sentence in their language. */
export const MoveOffer = Type.Object({
  move: OneOf(MOVE_NAMES),
  allowed: Type.Boolean(),
  why: Type.Optional(Type.String()),
  sentence: Type.Optional(Type.String()),
  /** The programme of the certificate that it needs. */
  programme: Type.Optional(Type.String()),
});
export type MoveOffer = Static<typeof MoveOffer>;

const seen = { version: Type.Optional(SeenVersion) };
const AttachmentIds = Type.Optional(Type.Array(Uuid, { maxItems: 10 }));

export const openTicket = endpoint('POST', '/tickets', {
  summary: 'Open a ticket, for oneself or for a caller',
  status: 201,
  body: Strict({
    subject: facts.subject,
    description: Type.String({ maxLength: 20_000 }),
    requester: Type.Optional(
      Strict({
        email: Email,
        name: Line(120),
        locale: Type.Optional(Locale),
        /** Kept where the desk knows no number of theirs. */
        phone: Type.Optional(Line(60)),
      }),
    ),
    issueArea: Type.Optional(facts.issueArea),
    kind: Type.Optional(facts.kind),
    impact: Type.Optional(facts.impact),
    urgency: Type.Optional(facts.urgency),
    platform: Type.Optional(facts.platform),
    deviceName: Type.Optional(facts.deviceName),
    errorCode: Type.Optional(facts.errorCode),
    affected: Type.Optional(facts.affected),
    attachments: AttachmentIds,
  }),
});

export const listTickets = endpoint('GET', '/tickets', {
  summary: 'Tickets that the caller may see',
  query: TicketQuery,
  answer: ListOf(Ticket),
});

export const readTimeline = endpoint('GET', '/tickets/:id/timeline', {
  summary: 'Messages and events, oldest first',
  params: ByTicket,
  query: Strict(PageQuery),
  answer: ListOf(TimelineEntry),
});

export const postMessage = endpoint('POST', '/tickets/:id/messages', {
  summary: 'Reply to the user (public) or note for the staff (internal); with the version seen, no reply over a newer one of a colleague',
  status: 201,
  params: ByTicket,
  body: Strict({
    body: Text(20_000, { minLength: 0, description: 'May be empty where a file says it.' }),
    visibility: Type.Optional(OneOf(VISIBILITIES)),
    reopen: Type.Optional(
      Type.Boolean({
        description: 'Whether a reply opens a resolved ticket again. Without it, the requester’s own does, and one of the staff does not.',
      }),
    ),
    attachments: AttachmentIds,
    ...seen,
  }),
  answer: TimelineEntry,
});

const Note = Type.Optional(Type.String({ maxLength: 2_000 }));

export const editTicket = endpoint('PATCH', '/tickets/:id', {
  summary: 'Correct what the ticket says; the version seen must still be the current one',
  params: ByTicket,
  body: Strict({
    version: SeenVersion,
    subject: Type.Optional(facts.subject),
    issueArea: Type.Optional(facts.issueArea),
    kind: Type.Optional(facts.kind),
    impact: Type.Optional(facts.impact),
    urgency: Type.Optional(facts.urgency),
    platform: Type.Optional(OrNull(facts.platform)),
    deviceName: Type.Optional(OrNull(facts.deviceName)),
    errorCode: Type.Optional(OrNull(facts.errorCode)),
    affected: Type.Optional(facts.affected),
  }),
});
export const takeTicket = endpoint('POST', '/tickets/:id/take', {
  summary: 'Take the ticket oneself; what a colleague has, with their id as `from` or with the version seen',
  params: ByTicket,
  body: Strict({ from: Type.Optional(Uuid), ...seen }),
});
export const assignTicket = endpoint('POST', '/tickets/:id/assign', {
  summary: 'Give the ticket to a member of the accountable tier, or to nobody',
  params: ByTicket,
  body: Strict({ assignee: OrNull(Uuid), ...seen }),
});
export const waitTicket = endpoint('POST', '/tickets/:id/wait', {
  summary: 'Wait for the requester, a change or a date',
  params: ByTicket,
  body: Strict({ waitingFor: OneOf(WAITING_FOR), until: Type.Optional(Instant), note: Note, ...seen }),
});
export const resumeTicket = endpoint('POST', '/tickets/:id/resume', {
  summary: 'Stop waiting',
  params: ByTicket,
  body: Strict({ note: Note, ...seen }),
});
export const resolveTicket = endpoint('POST', '/tickets/:id/resolution', {
  summary: 'Log the contact with the user and resolve',
  params: ByTicket,
  status: 201,
  body: Strict({ contactedBy: OneOf(CONTACT_WAYS), note: Text(4_000), message: Type.Optional(Text(20_000)), ...seen }),
});
export const logContactAttempt = endpoint('POST', '/tickets/:id/contact-attempts', {
  summary: 'Log that the user was tried and did not answer',
  params: ByTicket,
  status: 201,
  body: AttemptBody,
});
const howItWent = { rating: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })), comment: Type.Optional(Text(4_000)) };
export const confirmTicket = endpoint('POST', '/tickets/:id/confirmation', {
  summary: 'The requester says whether it is solved',
  params: ByTicket,
  status: 201,
  body: Strict({ solved: Type.Boolean(), ...howItWent }),
});
export const rateTicket = endpoint('PATCH', '/tickets/:id/confirmation', {
  summary: 'The requester says how it went, of what they have confirmed',
  params: ByTicket,
  body: Strict(howItWent),
});
export const closeTicket = endpoint('POST', '/tickets/:id/close', {
  summary: 'Close a resolved ticket',
  params: ByTicket,
  body: Strict(seen),
});
export const reopenTicket = endpoint('POST', '/tickets/:id/reopen', {
  summary: 'Open the ticket again, with a reason',
  params: ByTicket,
  body: Strict({ reason: Text(2_000), ...seen }),
});

export const readAttachment = endpoint('GET', '/attachments/:id', { summary: 'Download a file', params: Strict({ id: Uuid }) });
