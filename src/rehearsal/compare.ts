import type { Rehearsal } from './simulate/result.ts';

/**
 * By how much a figure differs between two rehearsals: the second less the first, with the interval in which the difference of the means
 * lies 95 times of 100. It is clear when nothing lies outside of one side of zero.
 */
export type FigureChange = { figure: string; before: number; after: number; change: number; low: number; high: number; isClear: boolean };

/** Student’s t, 95 of 100 on both sides, by degrees of freedom from 1 on. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086,
  2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const T_ENDLESS = 1.96;

/**
 * Two plans against each other. With the same seed and arrivals each run has the same tickets under both, as hard to solve, so runs are
 * compared one by one, and chance that hits both alike falls out.
 */
export function compareRehearsals(before: Rehearsal, after: Rehearsal): FigureChange[] {
  return Object.entries(before.figures).flatMap(([figure, ones]) => {
    const others = after.figures[figure] ?? [];
    const pairs = ones.flatMap((one, run) => {
      const other = others[run];
      return one === null || other === null || other === undefined ? [] : [{ one, other }];
    });
    if (pairs.length < 2) return [];
    const change = mean(pairs.map(({ one, other }) => other - one));
    const spread = pairs.reduce((sum, { one, other }) => sum + (other - one - change) ** 2, 0) / (pairs.length - 1);
    const reach = (T[pairs.length - 2] ?? T_ENDLESS) * Math.sqrt(spread / pairs.length);
    return {
      figure,
      before: round(mean(pairs.map(({ one }) => one))),
      after: round(mean(pairs.map(({ other }) => other))),
      change: round(change),
      low: round(change - reach),
      high: round(change + reach),
      isClear: change !== 0 && Math.abs(change) > reach,
    };
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number) => Math.round(value * 10_000) / 10_000;
