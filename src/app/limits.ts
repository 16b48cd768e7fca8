import { type Refusal, refuse } from '../platform/outcome.ts';

type Limit = { max: number; minutes: number };

/** How often each thing is done within so many minutes, for each whose limit it is; what is more is refused. */
const LIMITS = {
  'open-door': { max: 30, minutes: 1 },
  'calendar-address': { max: 30, minutes: 1 },
  'sign-in-from-network': { max: 100, minutes: 1 },
  /** As somebody who has signed in from there before: from one network, or one browser. */
  'sign-in-where-known': { max: 10, minutes: 1 },
  /** As somebody who never has: from one network, and from all of them together. */
  'sign-in-of-stranger': { max: 10, minutes: 15 },
  'sign-in-of-strangers': { max: 30, minutes: 15 },
  upload: { max: 60, minutes: 1 },
  'password-change-in-session': { max: 5, minutes: 15 },
  'password-change-of-person': { max: 20, minutes: 15 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

export type Limits = {
  /** Counts one more time, unless there are too many. Whose limit it is is a network, a person or an account, never an address as it came. */
  take(name: LimitName, whose: string): Refusal<'too-many-requests'> | null;
};

/** More than ever come within one limit’s minutes; of more, the oldest are forgotten. */
const KEPT_MAX = 100_000;

export function openLimits(clock: { now(): Date }): Limits {
  const taken = new Map(Object.keys(LIMITS).map((name) => [name, new Map<string, { times: number; until: number }>()]));
  return {
    take: (name, whose) => {
      const { max, minutes } = LIMITS[name];
      const all = taken.get(name) ?? new Map<string, { times: number; until: number }>();
      const at = clock.now().getTime();
      forgetEnded(all, at);
      const mine = all.get(whose) ?? { times: 0, until: at + minutes * 60_000 };
      if (mine.times >= max) return refuse('too-many-requests', waiting(mine.until - at));
      mine.times += 1;
      all.set(whose, mine);
      return null;
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

function waiting(ms: number): { retryAfterSeconds: number; minutes: number } {
  return { retryAfterSeconds: Math.ceil(ms / 1000), minutes: Math.ceil(ms / 60_000) };
}
