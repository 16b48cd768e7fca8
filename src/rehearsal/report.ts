import type { Learned } from './history/learn.ts';
import type { RowFault } from './history/rows.ts';
import type { Rehearsal } from './simulate/result.ts';

/** What `relevo rehearse --out` writes. */
export type RehearsalReport = {
  /** The shape of this file; a newer one says another. */
  format: 1;
  rehearsal: Rehearsal;
  /** What a history said; null where none was given. Its rates are in the rehearsal, and what happened stands beside it. */
  history: Omit<Learned, 'arrivals'> | null;
  /** Rows that were left out: how many, and the first of them by line. */
  leftOut: { count: number; first: RowFault[] };
};

/** What happened beside what was rehearsed, of what both say. */
export type Beside = {
  what: 'resolved' | 'p50' | 'p95' | 'arrived' | 'bounces';
  tier: number | null;
  happened: number;
  rehearsed: number;
  low: number;
  high: number;
};

export function besideOf({ happened }: Pick<Learned, 'happened'>, rehearsal: Rehearsal): Beside[] {
  const { p50, p95 } = happened.resolveMinutes;
  const row = (
    what: Beside['what'],
    tier: number | null,
    real: number | null,
    band: { value: number; low: number; high: number } | null,
  ) => (real === null || band === null ? [] : [{ what, tier, happened: real, rehearsed: band.value, low: band.low, high: band.high }]);
  return [
    ...row('resolved', null, happened.resolved, rehearsal.resolved),
    ...row('p50', null, p50, rehearsal.resolveMinutes.p50),
    ...row('p95', null, p95, rehearsal.resolveMinutes.p95),
    ...happened.tiers.flatMap(({ tier, arrived, bounces }) => {
      const own = rehearsal.tiers.find((one) => one.tier === tier);
      return own ? [...row('arrived', tier, arrived, own.arrived), ...row('bounces', tier, bounces, own.bounces)] : [];
    }),
  ];
}
