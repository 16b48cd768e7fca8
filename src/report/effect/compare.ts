import {
  type Comparison,
  comparable,
  compareNumbers,
  compareShares,
  comparison,
  ENOUGH,
  mean,
  median,
  newcombe,
  type Stratum,
} from '../../platform/statistics.ts';
import { MEASURES, type Measure } from '../words.ts';

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

/** Tickets that went over a bridge beside the others; `difference` is the former less the latter. */
export type Compared = Omit<Comparison, 'ones'> & { measure: Measure; over: Comparison['ones'] };

/** Strata of tickets of one area, priority and height; only those in which there are both. */
export function strataOf(cases: readonly Case[], value: (one: Case) => number | null): Stratum[] {
  const groups = Map.groupBy(cases, ({ area, priority, wasHandedUp }) => `${area} ${priority} ${wasHandedUp}`);
  return comparable(
    [...groups.values()].map((group) => {
      const of = (isOver: boolean) => group.flatMap((one) => (one.isOver === isOver ? (value(one) ?? []) : []));
      return { ones: of(true), others: of(false) };
    }),
  );
}

function again({ over, others }: Again): Comparison {
  const side = ({ all, byTier1 }: Again['over']) => ({ size: all, value: all === 0 ? null : byTier1 / all });
  const [one, other] = [side(over), side(others)];
  const isEnough = Math.min(over.all, others.all) >= ENOUGH;
  const share = ({ size, value }: typeof one) => ({ share: value ?? 0, size });
  return comparison(one, other, isEnough ? newcombe(share(one), share(other)) : null);
}

/** What tickets of a phase that went over a bridge came to, beside those of the same area, priority and height that did not. */
export function compare(cases: readonly Case[], later: Again): Compared[] {
  const resolved = cases.filter(({ isResolved }) => isResolved);
  const shares = (is: (one: Case) => boolean) => compareShares(strataOf(resolved, (one) => (is(one) ? 1 : 0)));
  const found: Record<Measure, Comparison> = {
    'minutes-to-cause': compareNumbers(
      strataOf(cases, ({ minutes }) => minutes),
      median,
    ),
    hops: compareNumbers(
      strataOf(resolved, ({ hops }) => hops),
      mean,
    ),
    bounced: shares(({ bounces }) => bounces > 0),
    reopened: shares(({ wasReopened }) => wasReopened),
    'tier-1-again': again(later),
  };
  return MEASURES.map((measure) => {
    const { ones, ...rest } = found[measure];
    return { measure, over: ones, ...rest };
  });
}
