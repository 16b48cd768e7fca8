/** How a page stands. It waits until its first step; whoever acknowledges it stops it; it is over when there is nothing to wait for any more. */
export const PAGE_STATES = ['waiting', 'ringing', 'acknowledged', 'ran-out', 'over'] as const;
export type PageState = (typeof PAGE_STATES)[number];
/** Those that are asked for: one state, or whatever is not over. */
export const ASKED_STATES = [...PAGE_STATES, 'open'] as const;
/** Those that can still ring. */
export const RINGING_STATES: readonly PageState[] = ['waiting', 'ringing'];

/** How a ring came through; `already` rang for the same thing by another page, `nobody` was there to be rung. */
export const RING_OUTCOMES = ['rung', 'sent', 'failed', 'no-device', 'already', 'nobody'] as const;
export type RingOutcome = (typeof RING_OUTCOMES)[number];

/** Why there is nothing to wait for any more. */
export const OVER_REASONS = [
  'accepted',
  'returned',
  'withdrawn',
  'taken',
  'not-urgent',
  'moved',
  'ended',
  'there',
  'called-again',
] as const;
export type OverReason = (typeof OVER_REASONS)[number];

/** What a web hook is called for. */
export const HOOKED = ['rung', 'acknowledged', 'over', 'ran-out', 'test'] as const;
export type Hooked = (typeof HOOKED)[number];
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
