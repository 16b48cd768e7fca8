import { type Refusal, refuse } from '../platform/outcome.ts';

type Limit = { max: number; minutes: number };

const HOUR = 60;
const DAY = 24 * HOUR;

/** How often each thing is done within so many minutes, for each whose limit it is; what is more is refused. */
const LIMITS = {
  'open-door': { max: 30, minutes: 1 },
  'calendar-address': { max: 30, minutes: 1 },
  /** Certificates that strangers look up: there is nothing to find by trying. */
  'verify-certificate': { max: 30, minutes: 1 },
  'sign-in-from-network': { max: 100, minutes: 1 },
  /** As somebody who has signed in from there before: from one network, or one browser. */
  'sign-in-where-known': { max: 10, minutes: 1 },
  /** Wrong passwords there. Whoever knows theirs, and mistypes it, does not come to this. */
  'wrong-where-known-in-hour': { max: 30, minutes: HOUR },
  'wrong-where-known-in-day': { max: 60, minutes: DAY },
  /** As somebody who never has: from one network, and from all of them together. */
  'sign-in-of-stranger': { max: 10, minutes: 15 },
  'sign-in-of-stranger-in-day': { max: 100, minutes: DAY },
  'sign-in-of-strangers': { max: 30, minutes: 15 },
  upload: { max: 60, minutes: 1 },
  /** Whatever a person writes, by hand or by a script of theirs; and what others get to read of it. */
  write: { max: 1_200, minutes: 1 },
  'ticket-opened': { max: 300, minutes: 1 },
  'ticket-opened-in-day': { max: 3_000, minutes: DAY },
  'message-posted': { max: 300, minutes: 1 },
  'message-posted-in-day': { max: 10_000, minutes: DAY },
  /** What somebody writes into the notes of bridges, a word or two at a time; where their carets are counts as well. */
  'notes-messages': { max: 3_000, minutes: 1 },
  'notes-kilobytes': { max: 4_096, minutes: 1 },
  'password-change-in-session': { max: 5, minutes: 15 },
  'password-change-in-session-in-day': { max: 50, minutes: DAY },
  'password-change-of-person': { max: 20, minutes: 15 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

export type Limits = {
  /** Counts once more, or some times, unless there are too many. Whose limit it is is a network, a person or an account, never an address as it came. */
  take(name: LimitName, whose: string, times?: number): Refusal<'too-many-requests'> | null;
  /** What was counted turned out to be none of what is limited. */
  giveBack(name: LimitName, whose: string): void;
};

/** More than ever come within one limit’s minutes; of more, the oldest are forgotten. */
const KEPT_MAX = 100_000;

export function openLimits(clock: { now(): Date }): Limits {
  const taken = new Map(Object.keys(LIMITS).map((name) => [name, new Map<string, { times: number; until: number }>()]));
  return {
    take: (name, whose, times = 1) => {
      const { max, minutes } = LIMITS[name];
      const all = taken.get(name) ?? new Map<string, { times: number; until: number }>();
      const at = clock.now().getTime();
      forgetEnded(all, at);
      const mine = all.get(whose) ?? { times: 0, until: at + minutes * 60_000 };
      if (mine.times >= max) return refuse('too-many-requests', waiting(mine.until - at));
      mine.times += times;
      all.set(whose, mine);
      return null;
    },
    giveBack: (name, whose) => {
      const mine = taken.get(name)?.get(whose);
      if (mine) mine.times -= 1;
    },
  };
}

/** They end in the order in which they began, in which the map keeps them. */
function forgetEnded(all: Map<string, { until: number }>, at: number): void {
  for (const [whose, { until }] of all) {
    if (until > at && all.size <= KEPT_MAX) return;
    all.delete(whose);
  }
}

/** What a person may write: each route that others read takes from its own, and every one from `write`. */
export const LIMITS_OF_WRITES: Readonly<Record<string, readonly LimitName[]>> = {
  'POST /tickets': ['ticket-opened', 'ticket-opened-in-day'],
  'POST /tickets/:id/messages': ['message-posted', 'message-posted-in-day'],
};

/** Hours are said where there are more than two of them. */
function waiting(ms: number): { retryAfterSeconds: number; minutes: number; hours: number } {
  return {
    retryAfterSeconds: Math.ceil(ms / 1000),
    minutes: Math.ceil(ms / 60_000),
    hours: ms > 2 * 3_600_000 ? Math.ceil(ms / 3_600_000) : 0,
  };
}
