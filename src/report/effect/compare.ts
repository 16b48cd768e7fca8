import type { Measure } from '../words.ts';
import { bootstrap, effectiveSize, type Interval, mean, median, newcombe, type Stratum, sides } from './statistics.ts';

/** Fewer on one side, and no interval is given: what they say may be chance alone. */
export const ENOUGH = 10;

/** A ticket that is resolved, or whose root cause is recorded, as far as it is compared. */
export type Case = {
  /** It went over a bridge. */
  isOver: boolean;
  /** Its path is at its end: before, nobody knows how long it gets. */
  isResolved: boolean;
  area: string;
  priority: string;
  wasHandedUp: boolean;
  /** From its opening to when its root cause was recorded; null where none was. */
  minutes: number | null;
  hops: number;
  bounces: number;
  wasReopened: boolean;
};
/** Of tickets with an error code that had been solved before: how many there were, and how many of them tier 1 solved by itself. */
export type Again = { over: { all: number; byTier1: number }; others: { all: number; byTier1: number } };

export type Compared = {
  measure: Measure;
  over: { size: number; value: number | null };
  others: { size: number; value: number | null };
  /** What it is over a bridge less what it is without; null where there is nothing to compare. */
  difference: number | null;
  interval: Interval | null;
};

/** Strata of tickets of one area, priority and height; only those in which there are both. */
export function strataOf(cases: readonly Case[], value: (one: Case) => number | null): Stratum[] {
  const groups = Map.groupBy(cases, ({ area, priority, wasHandedUp }) => `${area} ${priority} ${wasHandedUp}`);
  return [...groups.values()]
    .map((group) => {
      const of = (isOver: boolean) => group.flatMap((one) => (one.isOver === isOver ? (value(one) ?? []) : []));
      return { over: of(true), others: of(false) };
    })
    .filter(({ over, others }) => over.length > 0 && others.length > 0);
}

const isEnough = (strata: readonly Stratum[]) =>
  Math.min(strata.flatMap(({ over }) => over).length, strata.flatMap(({ others }) => others).length) >= ENOUGH;

function numbers(measure: Measure, cases: readonly Case[], value: (one: Case) => number | null, of: typeof mean): Compared {
  const strata = strataOf(cases, value);
  const { over, others } = sides(strata);
  if (strata.length === 0) return nothing(measure);
  const difference = of(over) - of(others);
  return {
    measure,
    over: { size: over.length, value: of(over) },
    others: { size: others.length, value: of(others) },
    difference,
    interval: isEnough(strata) ? bootstrap(strata, of) : null,
  };
}

function shares(measure: Measure, cases: readonly Case[], is: (one: Case) => boolean): Compared {
  const strata = strataOf(cases, (one) => (is(one) ? 1 : 0));
  const { over, others } = sides(strata);
  if (strata.length === 0) return nothing(measure);
  const [one, other] = [mean(over), mean(others)];
  return {
    measure,
    over: { size: over.length, value: one },
    others: { size: others.length, value: other },
    difference: one - other,
    interval: isEnough(strata) ? newcombe({ share: one, size: over.length }, { share: other, size: effectiveSize(others) }) : null,
  };
}

function again({ over, others }: Again): Compared {
  const share = ({ all, byTier1 }: Again['over']) => (all === 0 ? null : byTier1 / all);
  const [one, other] = [share(over), share(others)];
  const both = one !== null && other !== null;
  return {
    measure: 'tier-1-again',
    over: { size: over.all, value: one },
    others: { size: others.all, value: other },
    difference: both ? one - other : null,
    interval:
      both && Math.min(over.all, others.all) >= ENOUGH
        ? newcombe({ share: one, size: over.all }, { share: other, size: others.all })
        : null,
  };
}

const nothing = (measure: Measure): Compared => ({
  measure,
  over: { size: 0, value: null },
  others: { size: 0, value: null },
  difference: null,
  interval: null,
});

/** What tickets of a phase that went over a bridge came to, beside those of the same area, priority and height that did not. */
export function compare(cases: readonly Case[], later: Again): Compared[] {
  const resolved = cases.filter(({ isResolved }) => isResolved);
  const measures = [
    numbers('minutes-to-cause', cases, ({ minutes }) => minutes, median),
    numbers('hops', resolved, ({ hops }) => hops, mean),
    shares('bounced', resolved, ({ bounces }) => bounces > 0),
    shares('reopened', resolved, ({ wasReopened }) => wasReopened),
    again(later),
  ];
  return measures.map(({ measure, over, others, difference, interval }) => ({
    measure,
    over: { ...over, value: rounded(over.value) },
    others: { ...others, value: rounded(others.value) },
    difference: rounded(difference),
    interval: interval && { from: rounded(interval.from) ?? 0, to: rounded(interval.to) ?? 0 },
  }));
}

/** As far as anybody reads it. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1_000) / 1_000);
