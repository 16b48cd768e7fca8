import type { DeskActor } from '../../identity/act.ts';
import type { Role } from '../../identity/roles.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import type { TicketRefusal } from '../refusals.ts';
import { isOwn } from '../whose.ts';
import type { Status, WaitingFor } from '../words.ts';
import type { CertifiedMove, Lacking } from './certified.ts';
import { type AnyMove, MOVES, MOVES_BY_ITSELF, MOVES_OF_ROLE, type Move, type Party, type Who } from './moves.ts';
import { holdingTier } from './open-matters.ts';

/** What a decision about a ticket looks at, gathered under its lock. */
export type TicketFacts = {
  status: Status;
  waitingFor: WaitingFor | null;
  /** The accountable tier; 4 while the vendor has it. */
  tier: number;
  assigneeId: string | null;
  requesterId: string;
  /** The hand-off that brought the ticket to its tier, as long as it is not answered, returned or withdrawn. */
  openEscalation: { state: 'raised' | 'accepted'; fromTier: number } | null;
  /** Relays not yet understood. For a move about one relay, that relay alone. */
  openRelays: readonly { tier: number; state: 'held' | 'sent' | 'questioned'; solverTier: number }[];
  /** The tier that opened the vendor case and keeps the ticket meanwhile. */
  vendorCase: { keeperTier: number } | null;
  isConfirmed: boolean;
  /** The user has said something that nobody has answered. */
  isAnswerOwed: boolean;
};

export type ActorFacts = { kind: 'person'; id: string; role: Role; tiers: readonly number[] };

/** What the plan that the ticket runs under says about its moves. */
export type PlanFacts = {
  contactTier: number;
  topTier: number;
  tiersThatMayContact: readonly number[];
  /** The own tiers that have a team today. */
  staffedTiers: readonly number[];
  /** The moves that the plan leaves to a tier; one that it says nothing of may make them all. */
  movesOfTier: Readonly<Record<number, readonly string[]>>;
};

type Case = { ticket: TicketFacts; actor: ActorFacts | DeskActor; plan: PlanFacts; lacking: Lacking };
type Guard = (situation: Case) => Refusal<TicketRefusal> | null;

/**
 * Whether this person, or this part of the desk, may make this move now: null, or why not. Every entry point asks here: page,
 * API and timer.
 * First whether the move is theirs at all, then whether the ticket is in a state for it, then what else must hold; `lacking` are certificates
 * that the plan asks for.
 */
export function decide(
  move: AnyMove,
  ticket: TicketFacts,
  actor: ActorFacts | DeskActor,
  plan: PlanFacts,
  lacking: Lacking = {},
): Refusal<TicketRefusal> | null {
  const situation = { ticket, actor, plan, lacking };
  const { from, who } = { ...MOVES, ...MOVES_BY_ITSELF }[move];
  if (!who.some((party) => isOne(party, situation))) return notYours(who, ticket);
  if (!(from as readonly Status[]).includes(ticket.status)) return refuse('wrong-status', { status: ticket.status });
  for (const guard of [leftToTier(move), ...(GUARDS[move] ?? [])]) {
    const refusal = guard(situation);
    if (refusal) return refusal;
  }
  return null;
}

/** Every move that this person can be offered on this ticket, each allowed or with its reason. */
export function offers(
  ticket: TicketFacts,
  actor: ActorFacts,
  plan: PlanFacts,
  lacking: Lacking = {},
): { move: Move; refusal: Refusal<TicketRefusal> | null }[] {
  return MOVES_OF_ROLE[actor.role]
    .filter((move) => isOwn(actor, ticket) || MOVES[move].who.some((party) => party !== 'requester'))
    .map((move) => ({ move, refusal: decide(move, ticket, actor, plan, lacking) }));
}

type Anyone = Case['actor'];
const isAgent = (actor: Anyone) => actor.kind === 'person' && actor.role !== 'requester';
const isLead = (actor: Anyone) => actor.kind === 'person' && (actor.role === 'lead' || actor.role === 'admin');
const isRequester = (actor: Anyone, ticket: TicketFacts) => actor.kind === 'person' && isOwn(actor, ticket);
const tiersOf = (actor: Anyone) => (actor.kind === 'person' ? actor.tiers : []);
/** A tier that the plan has dropped has nobody: leads stand in, so that no ticket is left behind there. */
const standsOn = (actor: Anyone, tier: number, plan: PlanFacts) =>
  (isAgent(actor) && tiersOf(actor).includes(tier)) || (isLead(actor) && !plan.staffedTiers.includes(tier));

/** A part of the desk is bound by no role and no tier: it may what stands in the table under its name. */
function isOne(party: Who, situation: Case): boolean {
  const { actor } = situation;
  return party === 'timer' || party === 'reaction' ? actor.kind === 'desk' && actor.name === party : IS[party](situation);
}

const IS: Record<Party, (situation: Case) => boolean> = {
  accountable: ({ ticket, actor, plan }) => standsOn(actor, holdingTier(ticket), plan),
  contact: ({ actor, plan }) => standsOn(actor, plan.contactTier, plan),
  agent: ({ actor }) => isAgent(actor),
  lead: ({ actor }) => isLead(actor),
  requester: ({ ticket, actor }) => isRequester(actor, ticket),
  raiser: ({ ticket, actor, plan }) => ticket.openEscalation !== null && standsOn(actor, ticket.openEscalation.fromTier, plan),
  keeper: ({ ticket, actor, plan }) => ticket.vendorCase !== null && standsOn(actor, ticket.vendorCase.keeperTier, plan),
  'relay-tier': ({ ticket, actor, plan }) => ticket.openRelays.some((relay) => standsOn(actor, relay.tier, plan)),
  solver: ({ ticket, actor, plan }) => ticket.openRelays.some((relay) => standsOn(actor, relay.solverTier, plan)),
};

const notDuringVendorCase: Guard = ({ ticket }) => (ticket.vendorCase ? refuse('vendor-case-open') : null);
const acceptedFirst: Guard = ({ ticket }) => (ticket.openEscalation?.state === 'raised' ? refuse('accept-first') : null);
/** The last to be said: it takes days to mend, and whatever else is wrong would be still. */
const certified =
  (move: CertifiedMove): Guard =>
  ({ lacking }) =>
    lacking[move] ?? null;
const relayIs =
  (...states: ('sent' | 'questioned' | 'held')[]): Guard =>
  ({ ticket, actor, plan }) => {
    const mine = ticket.openRelays.filter((relay) => standsOn(actor, relay.tier, plan));
    if (mine.some((relay) => states.includes(relay.state))) return null;
    return mine.some((relay) => relay.state === 'questioned') ? refuse('question-open') : refuse('relay-not-sent');
  };

/** What must hold besides the table: one line a rule, in the order in which a person should hear of it. */
const GUARDS: Partial<Record<AnyMove, readonly Guard[]>> = {
  take: [
    // Somebody keeps it meanwhile; when nobody does any more, somebody has to.
    (situation) => (situation.ticket.assigneeId ? notDuringVendorCase(situation) : null),
    acceptedFirst,
    ({ ticket, actor }) => (actor.kind === 'person' && ticket.assigneeId === actor.id ? refuse('already-yours') : null),
    certified('take'),
  ],
  reply: [mayContact],
  'log-contact-attempt': [mayContact],
  wait: [acceptedFirst],
  resume: [notDuringVendorCase],
  escalate: [
    notDuringVendorCase,
    ({ ticket, plan }) => (ticket.tier >= plan.topTier ? refuse('top-tier') : null),
    (situation) => (situation.ticket.openEscalation?.state === 'raised' ? certified('accept')(situation) : null),
  ],
  accept: [stillRaised('nothing-to-accept'), certified('accept')],
  return: [notDuringVendorCase, ({ ticket }) => (ticket.openEscalation ? null : refuse('nothing-to-return'))],
  withdraw: [stillRaised('nothing-to-withdraw')],
  'open-vendor-case': [
    acceptedFirst,
    ({ ticket, plan }) => (ticket.tier < plan.topTier ? refuse('vendor-is-for-top-tier', { tier: plan.topTier }) : null),
  ],
  solve: [notDuringVendorCase, acceptedFirst],
  acknowledge: [relayIs('sent')],
  question: [relayIs('sent')],
  answer: [({ ticket }) => (ticket.openRelays.some((relay) => relay.state === 'questioned') ? null : refuse('nothing-to-answer'))],
  resolve: [
    ({ ticket, plan }) =>
      ticket.openRelays.some((relay) => relay.tier === plan.contactTier)
        ? refuse('relay-not-acknowledged', { tier: plan.contactTier })
        : null,
    ({ ticket, plan }) => (ticket.tier === plan.contactTier ? null : refuse('with-another-tier', { tier: ticket.tier })),
    acceptedFirst,
    ({ ticket }) => (ticket.openEscalation ? refuse('solution-needed') : null),
  ],
  confirm: [({ ticket }) => (ticket.isConfirmed ? refuse('already-confirmed') : null)],
  close: [everyoneHasLearnt, nobodyWaitsForAnswer],
  'resume-by-reply': [({ ticket }) => (ticket.waitingFor === 'requester' ? null : refuse('waits-for-another'))],
  settle: [onceConfirmed, everyoneHasLearnt, nobodyWaitsForAnswer],
  rate: [onceConfirmed],
  // What is resolved stays with who resolved it, unless they owe an answer.
  release: [
    ({ ticket }) => (ticket.status === 'resolved' && !ticket.isAnswerOwed ? refuse('wrong-status', { status: ticket.status }) : null),
  ],
};

/** The moves that no plan can take from a tier: without them a hand-off is never received, and nobody learns what the cause was or who was tried. */
export const NEVER_LIMITED: readonly Move[] = [
  'note',
  'log-contact-attempt',
  'accept',
  'acknowledge',
  'question',
  'answer',
  'log-vendor-case',
  'answer-vendor-case',
];

/** The plan may leave some moves to other tiers. A lead stands in for any, and what is the requester's own is no tier's. */
function leftToTier(move: AnyMove): Guard {
  return ({ ticket, actor, plan }) => {
    if (actor.kind === 'desk' || (NEVER_LIMITED as readonly string[]).includes(move) || isLead(actor) || isRequester(actor, ticket))
      return null;
    const mayIn = (tier: number) => plan.movesOfTier[tier]?.includes(move) ?? true;
    return actor.tiers.length === 0 || actor.tiers.some(mayIn)
      ? null
      : refuse('plan-forbids-move', { tier: actor.tiers[0] ?? ticket.tier });
  };
}

function onceConfirmed({ ticket }: Case): Refusal<TicketRefusal> | null {
  return ticket.isConfirmed ? null : refuse('not-confirmed');
}

function stillRaised(otherwise: 'nothing-to-accept' | 'nothing-to-withdraw'): Guard {
  return ({ ticket }) => {
    if (ticket.openEscalation?.state === 'raised') return null;
    return refuse(ticket.openEscalation ? 'already-accepted' : otherwise);
  };
}

function everyoneHasLearnt({ ticket }: Case): Refusal<TicketRefusal> | null {
  return ticket.openRelays.length > 0 ? refuse('relay-open', { tiers: ticket.openRelays.map((relay) => relay.tier) }) : null;
}

/** A word of the user is no silence: the desk closes nothing over it. Whoever closes by hand has read it. */
function nobodyWaitsForAnswer({ ticket, actor }: Case): Refusal<TicketRefusal> | null {
  return actor.kind === 'desk' && ticket.isAnswerOwed ? refuse('answer-owed') : null;
}

function mayContact({ ticket, actor, plan }: Case): Refusal<TicketRefusal> | null {
  if (isRequester(actor, ticket) || plan.tiersThatMayContact.some((tier) => tiersOf(actor).includes(tier))) return null;
  return refuse('tier-may-not-contact-user', { tier: plan.contactTier });
}

function notYours(who: readonly Who[], ticket: TicketFacts): Refusal<TicketRefusal> {
  if (who.every((party) => party === 'requester')) return refuse('not-your-ticket');
  if (who.includes('relay-tier') || who.includes('solver'))
    return ticket.openRelays.length === 0 ? refuse('no-open-relay') : refuse('not-your-tier', { tier: ticket.tier });
  if (who.includes('raiser') && !ticket.openEscalation) return refuse('nothing-to-withdraw');
  if (who.includes('keeper') && !ticket.vendorCase) return refuse('no-vendor-case');
  return refuse('not-your-tier', { tier: ticket.tier });
}
