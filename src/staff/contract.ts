import { type Static, Type } from 'typebox';
import { BridgeOfTicket } from '../bridge/contract.ts';
import { Clock } from '../clock/contract.ts';
import { Escalation, Relay, Solution, VendorCase } from '../escalation/contract.ts';
import { PersonRef } from '../identity/contract.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Locale, OneOf, OrNull } from '../platform/http/shapes.ts';
import { ContactAttempt } from '../ticket/contact-attempt.ts';
import { ByTicket, Hop, MoveOffer, Ticket } from '../ticket/contract.ts';
import { Attachment } from '../ticket/timeline-entry.ts';
import { CONTACT_WAYS } from '../ticket/words.ts';

/** What comes next for the person with the problem: a step of the plan's process, the tier that does it, and the promise. */
export const NEXT_STEPS = [
  'tier-looks',
  'tier-takes',
  'tier-investigates',
  'tier-answers',
  'vendor-answers',
  'you-answer',
  'change-happens',
  'date-comes',
  'contact-calls',
  'you-confirm',
  'tiers-learn',
  'done',
] as const;
export const NextStep = Type.Object({ step: OneOf(NEXT_STEPS), tier: Type.Integer(), by: OrNull(Instant) });
export type NextStep = Static<typeof NextStep>;

/**
 * Everything of one ticket that its reader may see. The requester gets the same shape with what is internal left out:
 * hops without people, teams and reasons; no escalations, relays, vendor cases or internal files; the solution as the text meant for them.
 */
export const TicketPage = Type.Object({
  ...Ticket.properties,
  description: Type.String(),
  /** What the ticket’s plan calls the phase in which it was opened, in the reader’s language; for the staff. */
  phaseName: OrNull(Type.String()),
  requesterDetails: Type.Object({ email: Type.String(), phone: OrNull(Type.String()), locale: Locale }),
  /** How often the user was tried in vain since it was opened, the last time last; for the staff. */
  contactAttempts: Type.Array(ContactAttempt),
  moves: Type.Array(MoveOffer),
  clocks: Type.Array(Clock),
  hops: Type.Array(Hop),
  next: NextStep,
  bounces: Type.Integer(),
  escalations: Type.Array(Escalation),
  solutions: Type.Array(Solution),
  relays: Type.Array(Relay),
  vendorCases: Type.Array(VendorCase),
  resolution: OrNull(Type.Object({ contactedBy: OneOf(CONTACT_WAYS), note: OrNull(Type.String()), by: OrNull(PersonRef), at: Instant })),
  /** The user’s word that it works, as long as it stands, with how they say it went. */
  confirmation: OrNull(Type.Object({ rating: OrNull(Type.Integer()), comment: OrNull(Type.String()), at: Instant })),
  /** What was found and what to do, in the reader's language, once tier 1 has told the user. */
  userText: OrNull(Type.String()),
  autoCloseAt: OrNull(Instant),
  /** Where all tiers look at it together, now or next. */
  bridge: OrNull(BridgeOfTicket),
  attachments: Type.Array(Attachment),
});
export type TicketPage = Static<typeof TicketPage>;

export const readTicket = endpoint('GET', '/tickets/:id', {
  summary: 'One ticket, as its reader may see it',
  params: ByTicket,
  answer: TicketPage,
});

/** One line of the shift: the ticket and since when it waits for this. */
export const ShiftItem = Type.Object({
  ticket: Ticket,
  since: Instant,
  dueAt: OrNull(Instant),
  escalationId: Type.Optional(Type.String()),
  relayId: Type.Optional(Type.String()),
  /** Of a user who is to be called: by which number, and how often they were tried in vain. */
  phone: Type.Optional(Type.String()),
  attempts: Type.Optional(Type.Integer()),
});
export type ShiftItem = Static<typeof ShiftItem>;

/**
 * `toReply`: the user has said something that nobody has answered, the longest wait first; also on a resolved ticket.
 * `learningDebt`, for leads: resolved tickets whose solution a team of theirs has still to acknowledge.
 */
export const SHIFT_LISTS = [
  'toReply',
  'toAccept',
  'toAcknowledge',
  'toAnswer',
  'toContact',
  'atRisk',
  'mine',
  'unassigned',
  'learningDebt',
] as const;
export type ShiftList = (typeof SHIFT_LISTS)[number];

export const Shift = Type.Object({
  toReply: Type.Array(ShiftItem),
  toAccept: Type.Array(ShiftItem),
  toAcknowledge: Type.Array(ShiftItem),
  toAnswer: Type.Array(ShiftItem),
  toContact: Type.Array(ShiftItem),
  atRisk: Type.Array(ShiftItem),
  mine: Type.Array(ShiftItem),
  unassigned: Type.Array(ShiftItem),
  learningDebt: Type.Array(ShiftItem),
});
export type Shift = Static<typeof Shift>;

export const readShift = endpoint('GET', '/shift', { summary: 'What waits for me now: up to 50 of each', answer: Shift });

/** Whether each thing that a new desk needs first has been done: a plan of its own, people in every tier, a user. */
export const FIRST_STEPS = ['plan', 'people', 'portal'] as const;
export const FirstSteps = Type.Object({ plan: Type.Boolean(), people: Type.Boolean(), portal: Type.Boolean() });
export type FirstSteps = Static<typeof FirstSteps>;

export const readFirstSteps = endpoint('GET', '/first-steps', {
  summary: 'What a new desk still needs before its first ticket',
  answer: FirstSteps,
});

/** `GET /events` is a stream of server-sent events `{ kind, subject, id, at }`; `subject` is the ticket's id. */
