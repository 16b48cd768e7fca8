import { CANNOT_COME } from '../words.ts';

/**
 * Why a branch is broken. The first four are about who trains there; then what keeps people from being trained in time; the last is about
 * a session that is planned.
 */
export const BREAKS = [
  'no-team',
  'no-trainers',
  'no-lead',
  'lead-without-observation',
  'no-trainer',
  'no-session',
  'plan-changed',
  'session-too-late',
  'seats-too-few',
  'trainer-cannot-come',
] as const;
export type BreakCode = (typeof BREAKS)[number];

/** Why the trainer of a planned session will not hold it: has left, may not train any more, or could not come. */
export const TRAINER_TROUBLES = ['gone', 'lacks', ...CANNOT_COME] as const;
export type TrainerTrouble = (typeof TRAINER_TROUBLES)[number];

/** Why somebody is to be trained: no certificate that is valid, one that ends too soon, or the plan changed in what they were taught. */
export const NEEDS = ['none', 'runs-out', 'plan-changed'] as const;
export type Need = (typeof NEEDS)[number];

/** What mends a branch: a new session, places in one that is planned, another time of one, another trainer of one. */
export const PROPOSALS = ['plan', 'join', 'move', 'trainer'] as const;
export type ProposalKind = (typeof PROPOSALS)[number];

/** Why what is proposed does not mend all of it: nobody may train them, no time is possible, or it is a matter of the plan or the teams. */
export const UNMENDED = ['nobody-may-train', 'no-time', 'by-hand'] as const;
export type Unmended = (typeof UNMENDED)[number];

/** So many in one session: a lab needs a trainer who sees what everybody does. */
export const SEATS_USUAL = 20;
/** People are told so many days before. Whole days: what is proposed stays the same until midnight. */
export const NOTICE_DAYS = 2;
/** How far ahead a time is looked for: the rota says little about what comes later. */
export const HORIZON_DAYS = 42;
