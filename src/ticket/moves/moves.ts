import type { Role } from '../../identity/roles.ts';
import type { Status } from '../words.ts';

/**
 * Who may make a move.
 * `accountable`: an agent of the tier that holds the ticket. `contact`: an agent of the tier that the plan lets contact the user.
 * `agent`: any agent. `lead`: any lead, or an administrator. A tier that the plan in force has dropped has no agents: leads stand in.
 * `requester`: the person whose ticket it is. `raiser`: an agent of the tier that raised the open escalation.
 * `keeper`: an agent of the tier that opened the vendor case. `relay-tier`, `solver`: agents of the tier that a relay was sent to, that recorded the solution.
 * `timer`, `reaction`: the desk itself, when a time has come, or because of what has happened.
 */
export type Who = Party | 'timer' | 'reaction';
/** Those of them who are people. */
export type Party = 'accountable' | 'contact' | 'agent' | 'lead' | 'requester' | 'raiser' | 'keeper' | 'relay-tier' | 'solver';

type Row = { from: readonly Status[]; who: readonly Who[] };

const OPEN = ['new', 'open', 'waiting', 'relaying'] as const;
const LIVE = ['new', 'open', 'waiting', 'relaying', 'resolved'] as const;
const IN_HAND = ['new', 'open', 'waiting'] as const;

/** Every legal move of a ticket: from which statuses, and by whom. What else must hold stands in `lifecycle.ts`, a guard each. */
export const MOVES = {
  take: { from: OPEN, who: ['accountable'] },
  assign: { from: OPEN, who: ['accountable', 'lead'] },
  edit: { from: OPEN, who: ['accountable', 'contact', 'lead'] },
  reply: { from: LIVE, who: ['requester', 'agent'] },
  'log-contact-attempt': { from: LIVE, who: ['agent'] },
  note: { from: ['new', 'open', 'waiting', 'relaying', 'resolved', 'closed'], who: ['agent', 'timer', 'reaction'] },
  check: { from: OPEN, who: ['accountable'] },
  wait: { from: ['new', 'open', 'relaying'], who: ['accountable'] },
  resume: { from: ['waiting'], who: ['accountable', 'timer'] },
  escalate: { from: OPEN, who: ['accountable'] },
  accept: { from: IN_HAND, who: ['accountable'] },
  return: { from: IN_HAND, who: ['accountable'] },
  withdraw: { from: IN_HAND, who: ['raiser', 'lead'] },
  'open-vendor-case': { from: ['new', 'open'], who: ['accountable'] },
  'log-vendor-case': { from: ['waiting'], who: ['keeper'] },
  'answer-vendor-case': { from: ['waiting'], who: ['keeper'] },
  solve: { from: IN_HAND, who: ['accountable'] },
  acknowledge: { from: LIVE, who: ['relay-tier'] },
  question: { from: LIVE, who: ['relay-tier'] },
  answer: { from: LIVE, who: ['solver'] },
  resolve: { from: OPEN, who: ['contact'] },
  confirm: { from: ['resolved'], who: ['requester'] },
  reopen: { from: ['resolved', 'closed'], who: ['requester', 'contact', 'lead'] },
  close: { from: ['resolved'], who: ['contact', 'lead', 'timer'] },
} as const satisfies Record<string, Row>;

/**
 * What happens to a ticket without a button of its own: the plan's timer hands it up, the user's answer ends the wait for it,
 * what somebody had who has left goes back to the team, what is confirmed and learnt closes, and the user says of what they confirmed
 * how it went. No plan names or limits these.
 */
export const MOVES_BY_ITSELF = {
  'escalate-unanswered': { from: ['new', 'open'], who: ['timer'] },
  'resume-by-reply': { from: ['waiting'], who: ['requester'] },
  release: { from: LIVE, who: ['reaction'] },
  settle: { from: ['resolved'], who: ['reaction'] },
  rate: { from: ['resolved', 'closed'], who: ['requester'] },
} as const satisfies Record<string, Row>;

export type Move = keyof typeof MOVES;
export type AnyMove = Move | keyof typeof MOVES_BY_ITSELF;
export const MOVE_NAMES = Object.keys(MOVES) as [Move, ...Move[]];

/** Moves that a role can be offered; the others are not listed for it at all. */
export const MOVES_OF_ROLE: Record<Role, readonly Move[]> = {
  requester: ['reply', 'confirm', 'reopen'],
  agent: MOVE_NAMES,
  lead: MOVE_NAMES,
  admin: MOVE_NAMES,
};
