import { describe, expect, test } from 'vitest';
import { type DeskActor, deskActor } from '../../identity/act.ts';
import type { Role } from '../../identity/roles.ts';
import { ROLES } from '../../identity/roles.ts';
import { PLAN_MOVES } from '../../plan/words.ts';
import { refuse } from '../../platform/outcome.ts';
import { STATUSES } from '../words.ts';
import { certifiedIn, type Lacking } from './certified.ts';
import { type ActorFacts, decide, offers, type PlanFacts, type TicketFacts } from './lifecycle.ts';
import { type AnyMove, MOVE_NAMES, MOVES, MOVES_BY_ITSELF, MOVES_OF_ROLE, type Move } from './moves.ts';

const PLAN: PlanFacts = { contactTier: 1, topTier: 3, tiersThatMayContact: [1], staffedTiers: [1, 2, 3], movesOfTier: {} };

const ANA = 'the user';
const UNTOUCHED: TicketFacts = {
  status: 'new',
  waitingFor: null,
  tier: 1,
  assigneeId: null,
  requesterId: ANA,
  openEscalation: null,
  openRelays: [],
  vendorCase: null,
  isConfirmed: false,
  isAnswerOwed: false,
};
const relay = (tier: number, state: 'held' | 'sent' | 'questioned' = 'sent') => ({ tier, state, solverTier: 3 });
const accepted = (fromTier: number) => ({ state: 'accepted' as const, fromTier });
const raised = (fromTier: number) => ({ state: 'raised' as const, fromTier });

/** Where a ticket can stand, from the first call to the end: the rows of the matrix. */
const SITUATIONS: Record<string, TicketFacts> = {
  'new, nobody has it': UNTOUCHED,
  'open at tier 1': { ...UNTOUCHED, status: 'open', assigneeId: 'tier 1' },
  'open at tier 2, not yet accepted': { ...UNTOUCHED, status: 'open', tier: 2, openEscalation: raised(1) },
  'open at tier 2, accepted': { ...UNTOUCHED, status: 'open', tier: 2, assigneeId: 'tier 2', openEscalation: accepted(1) },
  'open at tier 3, accepted': { ...UNTOUCHED, status: 'open', tier: 3, assigneeId: 'tier 3', openEscalation: accepted(2) },
  'waiting at tier 2, for the user': {
    ...UNTOUCHED,
    status: 'waiting',
    waitingFor: 'requester',
    tier: 2,
    assigneeId: 'tier 2',
    openEscalation: accepted(1),
  },
  'waiting for the vendor, tier 3 keeps it': {
    ...UNTOUCHED,
    status: 'waiting',
    waitingFor: 'vendor',
    tier: 4,
    assigneeId: 'tier 3',
    vendorCase: { keeperTier: 3 },
  },
  'relaying, tiers 2 and 1 have to learn': { ...UNTOUCHED, status: 'relaying', assigneeId: 'tier 1', openRelays: [relay(2), relay(1)] },
  'relaying, tier 1 has asked back': { ...UNTOUCHED, status: 'relaying', assigneeId: 'tier 1', openRelays: [relay(1, 'questioned')] },
  'relaying, tier 2 has to learn': { ...UNTOUCHED, status: 'relaying', assigneeId: 'tier 1', openRelays: [relay(2)] },
  'resolved, tier 2 has to learn': { ...UNTOUCHED, status: 'resolved', assigneeId: 'tier 1', openRelays: [relay(2)] },
  resolved: { ...UNTOUCHED, status: 'resolved', assigneeId: 'tier 1' },
  'resolved and confirmed': { ...UNTOUCHED, status: 'resolved', assigneeId: 'tier 1', isConfirmed: true },
  closed: { ...UNTOUCHED, status: 'closed', assigneeId: 'tier 1' },
  'closed, as confirmed': { ...UNTOUCHED, status: 'closed', assigneeId: 'tier 1', isConfirmed: true },
};

const person = (id: string, role: Role, ...tiers: number[]): ActorFacts => ({ kind: 'person', id, role, tiers });
/** Who can come to it: the columns. What a lead with a team may is the sum of two columns, see below. */
const PEOPLE: readonly ActorFacts[] = [
  person(ANA, 'requester'),
  person('other user', 'requester'),
  person('tier 1', 'agent', 1),
  person('tier 2', 'agent', 2),
  person('tier 3', 'agent', 3),
  person('no team', 'agent'),
  person('lead', 'lead'),
  person('admin', 'admin'),
];
/** The desk itself stands beside them. */
const DESK: readonly DeskActor[] = [deskActor('timer'), deskActor('reaction')];
const ALL_MOVES = [...MOVE_NAMES, ...(Object.keys(MOVES_BY_ITSELF) as AnyMove[])];

const NEEDED = refuse('certificate-needed');
const LACKING: Lacking = { take: NEEDED, accept: NEEDED };

test('a certificate that is missing changes these moves, and no other', () => {
  const changed = ALL_MOVES.filter((move) =>
    Object.values(SITUATIONS).some((ticket) =>
      [...PEOPLE, ...DESK].some(
        (actor) => decide(move, ticket, actor, PLAN)?.refused !== decide(move, ticket, actor, PLAN, LACKING)?.refused,
      ),
    ),
  );
  expect(changed).toEqual(['take', 'escalate', 'accept']);
  expect(changed.filter((move) => certifiedIn(move).length > 0)).toEqual(changed);
});

test('the matrix: who may make which move, in which situation', async () => {
  await expect(matrix()).toMatchFileSnapshot('moves.matrix.txt');
});

test('the situations cover every status', () => {
  expect(new Set(Object.values(SITUATIONS).map(({ status }) => status))).toEqual(new Set(STATUSES));
});

test.each(ALL_MOVES)('%s can be made by somebody in some situation', (move) => {
  const able = Object.values(SITUATIONS).flatMap((ticket) =>
    [...PEOPLE, ...DESK].filter((actor) => decide(move, ticket, actor, PLAN) === null),
  );
  expect(able).not.toEqual([]);
});

test.each([1, 2, 3])('a lead of tier %i may do what its agents may and what any lead may, and no more', (tier) => {
  for (const ticket of Object.values(SITUATIONS)) {
    for (const move of MOVE_NAMES) {
      const may = (actor: ActorFacts) => decide(move, ticket, actor, PLAN) === null;
      const sum = may(person('somebody', 'agent', tier)) || may(person('somebody', 'lead'));
      expect({ move, ticket, allowed: may(person('somebody', 'lead', tier)) }).toEqual({ move, ticket, allowed: sum });
    }
  }
});

test.each(ROLES)('what a %s is offered on somebody else’s ticket never hangs on being its requester', (role) => {
  const offered = offers(UNTOUCHED, person('somebody', role, 1), PLAN).map(({ move }) => move);
  expect(offered).toEqual(MOVES_OF_ROLE[role].filter((move) => MOVES[move].who.some((party) => party !== 'requester')));
});

/** Each guard: a situation in which the move is right, and the one change that makes it wrong. */
type Guarded = { move: Move; ticket: TicketFacts; by: ActorFacts; unless: string; change: Partial<TicketFacts>; refused: string };
const at = (name: keyof typeof SITUATIONS) => SITUATIONS[name] ?? UNTOUCHED;
const [ONE, TWO, THREE] = [person('a', 'agent', 1), person('b', 'agent', 2), person('c', 'agent', 3)];
const AT_ONE = at('open at tier 1');
const AT_TWO = at('open at tier 2, accepted');
const RAISED = at('open at tier 2, not yet accepted');
const AT_THREE = at('open at tier 3, accepted');
const WAITING = at('waiting at tier 2, for the user');
const WITH_VENDOR = at('waiting for the vendor, tier 3 keeps it');
const RELAYING = at('relaying, tiers 2 and 1 have to learn');
const LEARNT = { ...RELAYING, openRelays: [] };
const RESOLVED = at('resolved');
const CASE = { vendorCase: { keeperTier: 2 } };

const GUARDED: readonly Guarded[] = [
  { move: 'take', ticket: AT_TWO, by: TWO, unless: 'the vendor has it', change: CASE, refused: 'vendor-case-open' },
  {
    move: 'take',
    ticket: AT_TWO,
    by: TWO,
    unless: 'it must be accepted first',
    change: { openEscalation: raised(1) },
    refused: 'accept-first',
  },
  { move: 'take', ticket: AT_TWO, by: TWO, unless: 'one has it already', change: { assigneeId: TWO.id }, refused: 'already-yours' },
  {
    move: 'wait',
    ticket: AT_TWO,
    by: TWO,
    unless: 'it must be accepted first',
    change: { openEscalation: raised(1) },
    refused: 'accept-first',
  },
  { move: 'resume', ticket: WAITING, by: TWO, unless: 'it waits for the vendor', change: CASE, refused: 'vendor-case-open' },
  { move: 'escalate', ticket: AT_TWO, by: TWO, unless: 'the vendor has it', change: CASE, refused: 'vendor-case-open' },
  {
    move: 'accept',
    ticket: RAISED,
    by: TWO,
    unless: 'nothing was handed up',
    change: { openEscalation: null },
    refused: 'nothing-to-accept',
  },
  {
    move: 'accept',
    ticket: RAISED,
    by: TWO,
    unless: 'it is accepted',
    change: { openEscalation: accepted(1) },
    refused: 'already-accepted',
  },
  {
    move: 'return',
    ticket: AT_TWO,
    by: TWO,
    unless: 'nothing was handed up',
    change: { openEscalation: null },
    refused: 'nothing-to-return',
  },
  { move: 'return', ticket: AT_TWO, by: TWO, unless: 'the vendor has it', change: CASE, refused: 'vendor-case-open' },
  {
    move: 'withdraw',
    ticket: RAISED,
    by: ONE,
    unless: 'it is accepted',
    change: { openEscalation: accepted(1) },
    refused: 'already-accepted',
  },
  {
    move: 'withdraw',
    ticket: RAISED,
    by: ONE,
    unless: 'nothing was handed up',
    change: { openEscalation: null },
    refused: 'nothing-to-withdraw',
  },
  {
    move: 'open-vendor-case',
    ticket: AT_THREE,
    by: THREE,
    unless: 'it must be accepted first',
    change: { openEscalation: raised(2) },
    refused: 'accept-first',
  },
  {
    move: 'solve',
    ticket: AT_THREE,
    by: THREE,
    unless: 'it must be accepted first',
    change: { openEscalation: raised(2) },
    refused: 'accept-first',
  },
  { move: 'solve', ticket: AT_TWO, by: TWO, unless: 'the vendor has it', change: CASE, refused: 'vendor-case-open' },
  {
    move: 'log-vendor-case',
    ticket: WITH_VENDOR,
    by: THREE,
    unless: 'there is no case',
    change: { vendorCase: null },
    refused: 'no-vendor-case',
  },
  {
    move: 'answer-vendor-case',
    ticket: WITH_VENDOR,
    by: THREE,
    unless: 'there is no case',
    change: { vendorCase: null },
    refused: 'no-vendor-case',
  },
  { move: 'acknowledge', ticket: RELAYING, by: TWO, unless: 'nothing is on its way', change: { openRelays: [] }, refused: 'no-open-relay' },
  {
    move: 'acknowledge',
    ticket: RELAYING,
    by: TWO,
    unless: 'others have to learn',
    change: { openRelays: [relay(1)] },
    refused: 'not-your-tier',
  },
  {
    move: 'acknowledge',
    ticket: RELAYING,
    by: ONE,
    unless: 'the tier above comes first',
    change: { openRelays: [relay(2), relay(1, 'held')] },
    refused: 'relay-not-sent',
  },
  {
    move: 'acknowledge',
    ticket: RELAYING,
    by: ONE,
    unless: 'a question is open',
    change: { openRelays: [relay(1, 'questioned')] },
    refused: 'question-open',
  },
  {
    move: 'question',
    ticket: RELAYING,
    by: ONE,
    unless: 'a question is open',
    change: { openRelays: [relay(1, 'questioned')] },
    refused: 'question-open',
  },
  {
    move: 'answer',
    ticket: at('relaying, tier 1 has asked back'),
    by: THREE,
    unless: 'nobody asked',
    change: { openRelays: [relay(1)] },
    refused: 'nothing-to-answer',
  },
  {
    move: 'resolve',
    ticket: LEARNT,
    by: ONE,
    unless: 'the own relay is open',
    change: { openRelays: [relay(1)] },
    refused: 'relay-not-acknowledged',
  },
  { move: 'resolve', ticket: AT_ONE, by: ONE, unless: 'another tier has it', change: { tier: 2 }, refused: 'with-another-tier' },
  {
    move: 'confirm',
    ticket: RESOLVED,
    by: person(ANA, 'requester'),
    unless: 'it is confirmed',
    change: { isConfirmed: true },
    refused: 'already-confirmed',
  },
  { move: 'close', ticket: RESOLVED, by: ONE, unless: 'a tier has to learn', change: { openRelays: [relay(2)] }, refused: 'relay-open' },
];

describe.each(GUARDED)('$move', ({ move, ticket, by, unless, change, refused }) => {
  test(`is right as long as not: ${unless}`, () => {
    expect(decide(move, ticket, by, PLAN)).toBeNull();
  });
  test(`is refused when ${unless}: ${refused}`, () => {
    expect(decide(move, { ...ticket, ...change }, by, PLAN)?.refused).toBe(refused);
  });
});

describe('what the desk does by itself', () => {
  const [TIMER, REACTION] = [deskActor('timer'), deskActor('reaction')];
  const ALONE: PlanFacts = { ...PLAN, movesOfTier: { 1: [], 2: [], 3: [] } };
  const CONFIRMED = at('resolved and confirmed');
  test.each([
    ['a timer closes what is resolved', 'close', RESOLVED, TIMER, undefined],
    ['but not while a tier has to learn', 'close', at('resolved, tier 2 has to learn'), TIMER, 'relay-open'],
    ['nor what was opened again', 'close', AT_ONE, TIMER, 'wrong-status'],
    ['a timer goes on with what waits', 'resume', WAITING, TIMER, undefined],
    ['but not with what the vendor has', 'resume', WITH_VENDOR, TIMER, 'vendor-case-open'],
    ['nor with what goes on already', 'resume', AT_TWO, TIMER, 'wrong-status'],
    ['a timer hands up what is open', 'escalate-unanswered', AT_TWO, TIMER, undefined],
    ['but not what waits with a reason', 'escalate-unanswered', WAITING, TIMER, 'wrong-status'],
    ['nor what is on its way down', 'escalate-unanswered', RELAYING, TIMER, 'wrong-status'],
    ['a timer answers nobody', 'reply', AT_ONE, TIMER, 'not-your-tier'],
    ['a reaction is no timer', 'close', RESOLVED, REACTION, 'not-your-tier'],
    ['the user’s answer ends the wait for it', 'resume-by-reply', WAITING, person(ANA, 'requester'), undefined],
    ['and no other wait', 'resume-by-reply', { ...WAITING, waitingFor: 'date' }, person(ANA, 'requester'), 'waits-for-another'],
    ['what is confirmed and learnt closes', 'settle', CONFIRMED, REACTION, undefined],
    ['but not before it is confirmed', 'settle', RESOLVED, REACTION, 'not-confirmed'],
    ['nor before all have learnt', 'settle', { ...CONFIRMED, openRelays: [relay(2)] }, REACTION, 'relay-open'],
    ['the user says how it went, of what they confirmed', 'rate', at('closed, as confirmed'), person(ANA, 'requester'), undefined],
    ['and not of what closed by itself', 'rate', at('closed'), person(ANA, 'requester'), 'not-confirmed'],
    ['what is resolved stays with whoever resolved it', 'release', RESOLVED, REACTION, 'wrong-status'],
  ] as const)('%s', (_, move, ticket, actor, refused) => {
    expect(decide(move, ticket, actor, PLAN)?.refused).toBe(refused);
    // No plan takes from the desk what it does by itself: what a plan leaves to tiers binds tiers.
    expect(decide(move, ticket, actor, ALONE)?.refused).toBe(refused);
  });
});

describe('what the plan decides', () => {
  const LOWER: PlanFacts = { ...PLAN, topTier: 2 };
  const TALKATIVE: PlanFacts = { ...PLAN, tiersThatMayContact: [1, 2] };
  test.each([
    ['the middle tier escalates', 'escalate', AT_TWO, TWO, PLAN, undefined],
    ['the top tier does not', 'escalate', AT_TWO, TWO, LOWER, 'top-tier'],
    ['the top tier opens a vendor case', 'open-vendor-case', AT_TWO, TWO, LOWER, undefined],
    ['a lower tier does not', 'open-vendor-case', AT_TWO, TWO, PLAN, 'vendor-is-for-top-tier'],
    ['a tier that may contact replies', 'reply', AT_TWO, TWO, TALKATIVE, undefined],
    ['another tier does not', 'reply', AT_TWO, TWO, PLAN, 'tier-may-not-contact-user'],
    ['the contact tier resolves', 'resolve', { ...AT_TWO, openEscalation: null }, TWO, { ...PLAN, contactTier: 2 }, undefined],
    ['another tier does not resolve', 'resolve', { ...AT_TWO, openEscalation: null }, TWO, PLAN, 'not-your-tier'],
  ] as const)('%s', (_, move, ticket, actor, plan, refused) => {
    expect(decide(move, ticket, actor, plan)?.refused).toBe(refused);
  });
});

function matrix(): string {
  const head = [
    'Who may make which move of a ticket, in which situation.',
    '',
    '  yes   may, now          ·   not theirs to make          –   theirs, but not in this status',
    '  none  there is nothing that the move could be about',
    '  any other word: theirs, but refused for the reason with that name',
    '',
    'The user is the one who reported it. “tier 1” to “no team” are agents; “lead” and “admin” belong to no team.',
    '“timer” and “reaction” are the desk itself: because a time has come, or because of what has happened.',
    'A lead with a team may what an agent of that team may, and what is under “lead”. Tier 1 contacts the user; tier 3 is the highest own tier.',
  ];
  const actors = [...PEOPLE, ...DESK];
  const columns = actors.map((actor) => (actor.kind === 'person' ? actor.id : actor.name));
  const names = Object.keys(SITUATIONS);
  const block = (move: AnyMove, lacking: Lacking = {}) => {
    const cells = (name: string) => actors.map((actor) => cell(move, at(name), actor, lacking));
    const rows = [[move.toUpperCase(), ...columns], ...names.map((name) => [name, ...cells(name)])];
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    return rows
      .map((row) =>
        row
          .map((text, column) => text.padEnd((widths[column] ?? 0) + 2))
          .join('')
          .trimEnd(),
      )
      .join('\n');
  };
  const blocks = ALL_MOVES.map((move) => block(move));
  const kept = [
    'Where the plan in force keeps taking and accepting for those who hold a certificate, and none of these does, three moves differ:',
    ...(['take', 'accept', 'escalate'] as const).map((move) => block(move, LACKING)),
  ];
  return `${[head.join('\n'), ...blocks, ...kept].join('\n\n')}\n`;
}

function cell(move: AnyMove, ticket: TicketFacts, actor: ActorFacts | DeskActor, lacking: Lacking): string {
  const refused = decide(move, ticket, actor, PLAN, lacking)?.refused;
  if (!refused) return 'yes';
  if (refused === 'not-your-tier' || refused === 'not-your-ticket') return '·';
  if (refused === 'no-open-relay' || refused === 'no-vendor-case' || refused.startsWith('nothing-to-')) return 'none';
  return refused === 'wrong-status' ? '–' : refused;
}

test('the moves that a plan can name are those that there are', () => {
  expect([...PLAN_MOVES]).toEqual(MOVE_NAMES);
});
