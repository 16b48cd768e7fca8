import { type Comparison, compareNumbers, compareShares, type Interval, median, type Stratum } from '../../platform/statistics.ts';
import { EFFECT_MEASURES, EFFECT_RULE, type EffectMeasure, type EffectVerdict } from '../words.ts';

/** A ticket of somebody who attended a session, as far as it is compared. */
export type Handled = {
  person: string;
  tier: number;
  isAfter: boolean;
  wasHandedUp: boolean;
  wasSentBack: boolean;
  wasResolved: boolean;
  wasReopened: boolean;
  /** From when the tier had it until this person handed it up, solved or resolved it; null where nobody knows. */
  minutes: number | null;
};
type Side = Comparison['ones'];
export type Measured = {
  measure: EffectMeasure;
  before: Side;
  after: Side;
  /** After less before. */
  difference: number | null;
  interval: Interval | null;
  verdict: EffectVerdict;
};

/** Which of the tickets a measure is of, and what it is of each. Only what was handed up can be sent back, and what was resolved reopened. */
const OF: Record<EffectMeasure, (one: Handled) => number | null> = {
  'handed-up': ({ wasHandedUp }) => Number(wasHandedUp),
  'sent-back': ({ wasHandedUp, wasSentBack }) => (wasHandedUp ? Number(wasSentBack) : null),
  'minutes-in-tier': ({ minutes }) => minutes,
  reopened: ({ wasResolved, wasReopened }) => (wasResolved ? Number(wasReopened) : null),
};

/** How many people have tickets on both sides: nobody else can be compared with themselves. */
export function peopleIn(tickets: readonly Handled[]): number {
  return strataOf(tickets, () => 1).filter(({ ones, others }) => ones.length > 0 && others.length > 0).length;
}

/** Each person’s tickets after a session beside their own before it; nothing where it would be said of too few people. */
export function beforeAndAfter(tickets: readonly Handled[]): Measured[] {
  if (peopleIn(tickets) < EFFECT_RULE.peopleMin) return [];
  return EFFECT_MEASURES.map((measure) => {
    const strata = strataOf(tickets, OF[measure]);
    const { ones, others, difference, interval } = measure === 'minutes-in-tier' ? compareNumbers(strata, median) : compareShares(strata);
    return { measure, before: others, after: ones, difference, interval, verdict: verdictOf(difference, interval) };
  });
}

/** What a person did in one tier is compared with what they did there before. */
function strataOf(tickets: readonly Handled[], value: (one: Handled) => number | null): Stratum[] {
  return [...Map.groupBy(tickets, ({ person, tier }) => `${person} ${tier}`).values()].map((own) => {
    const of = (isAfter: boolean) => own.flatMap((one) => (one.isAfter === isAfter ? (value(one) ?? []) : []));
    return { ones: of(true), others: of(false) };
  });
}

function verdictOf(difference: number | null, interval: Interval | null): EffectVerdict {
  if (difference === null) return 'nothing';
  if (!interval) return 'too-few';
  if (interval.from > 0) return 'more';
  return interval.to < 0 ? 'less' : 'unclear';
}
