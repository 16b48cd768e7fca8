import type { ClockKind } from '../../clock/contract.ts';
import type { Priority } from '../../plan/words.ts';
import type { Band, Belief } from '../words.ts';
import type { RunTally, TierTally } from './tally.ts';

/**
 * What a rehearsal came to. Each figure is a band: its mean over the runs, and between what 95 of 100 runs lie. Minutes are working
 * minutes of the promises, shares lie from 0 to 1, days are those of the plan’s zone.
 */
export type Rehearsal = {
  seed: number;
  runs: number;
  from: string;
  to: string;
  /** Arrived are resolved or open at the end, in every run. */
  arrived: Band;
  resolved: Band;
  openAtEnd: Band;
  /** From the first word of the user until it is told that it is solved; of those that were. */
  resolveMinutes: Spread;
  promises: KeptPromise[];
  tiers: TierResult[];
  /** The tier in whose lines tickets waited longest in all; null where nobody waited. */
  bottleneck: { tier: number; shareOfWaiting: Band } | null;
  believes: Belief[];
  /** The main figures of each run, by name: two rehearsals of the same seed are compared by them, run by run. */
  figures: Record<string, (number | null)[]>;
};

export type Spread = { mean: Band | null; p50: Band | null; p95: Band | null };
/** A promise of the plan: to users by priority, or of a tier. `kept` is null where none came to its end. */
export type KeptPromise = { kind: ClockKind; priority: Priority | null; tier: number | null; judged: Band; kept: Band | null };
export type TierResult = {
  tier: number;
  /** Tickets that came to it, and packets that it sent back. */
  arrived: Band;
  bounces: Band;
  waitMinutes: Spread;
  /** The share of the hours of its people in which they had nothing to do; null where nobody was there. */
  idle: Band | null;
  days: TierDay[];
};
/** `queue` is what waited when the day was over. */
export type TierDay = { day: string; arrived: Band; queue: Band; waitMinutes: Pick<Spread, 'p50' | 'p95'>; idle: Band | null };

type Given = { seed: number; days: readonly string[]; tallies: readonly RunTally[]; believes: Belief[] };

export function resultOf({ seed, days, tallies, believes }: Given): Rehearsal {
  const of = (figure: (tally: RunTally) => number) => bandOf(tallies.map(figure)) ?? { value: 0, low: 0, high: 0 };
  const tiers = (tallies[0]?.tiers ?? []).map(({ tier }) => tierResult(tier, days, tallies));
  return {
    seed,
    runs: tallies.length,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    arrived: of(({ arrived }) => arrived),
    resolved: of(({ resolved }) => resolved),
    openAtEnd: of(({ open }) => open),
    resolveMinutes: spreadOf(tallies.map(({ solveMinutes }) => solveMinutes)),
    promises: keptPromises(tallies),
    tiers,
    bottleneck: bottleneckOf(tallies),
    believes,
    figures: figuresOf(tallies),
  };
}

function tierResult(tier: number, days: readonly string[], tallies: readonly RunTally[]): TierResult {
  const own = tallies.flatMap(({ tiers }) => tiers.filter((one) => one.tier === tier));
  const of = (figure: (tally: TierTally) => number) => bandOf(own.map(figure)) ?? { value: 0, low: 0, high: 0 };
  const last = lastBusyDay(own);
  return {
    tier,
    arrived: of(({ arrived }) => arrived),
    bounces: of(({ bounces }) => bounces),
    waitMinutes: spreadOf(own.map(({ waits }) => waits)),
    idle: bandOf(own.map(idleOf)),
    days: days.slice(0, last + 1).map((day, index): TierDay => {
      const those = own.flatMap((tally) => tally.days[index] ?? []);
      const { p50, p95 } = spreadOf(those.map(({ waits }) => waits));
      return {
        day,
        arrived: bandOf(those.map(({ arrived }) => arrived)) ?? NONE,
        queue: bandOf(those.map(({ queue }) => queue)) ?? NONE,
        waitMinutes: { p50, p95 },
        idle: bandOf(those.map((one) => (one.staffedMs > 0 ? 1 - one.busyMs / one.staffedMs : null))),
      };
    }),
  };
}

const NONE: Band = { value: 0, low: 0, high: 0 };

/** Days after the last ticket on which nobody waits say nothing. */
function lastBusyDay(own: readonly TierTally[]): number {
  return Math.max(-1, ...own.map(({ days }) => days.findLastIndex(({ arrived, queue }) => arrived > 0 || queue > 0)));
}

function idleOf({ days }: TierTally): number | null {
  const [busy, staffed] = [sum(days.map(({ busyMs }) => busyMs)), sum(days.map(({ staffedMs }) => staffedMs))];
  return staffed > 0 ? 1 - busy / staffed : null;
}

function keptPromises(tallies: readonly RunTally[]): KeptPromise[] {
  const keys = new Map(
    tallies.flatMap(({ promises }) => promises.map(({ kind, about }) => [`${kind} ${about}`, { kind, about }] as const)),
  );
  return [...keys.values()].map(({ kind, about }) => {
    const those = tallies.map(({ promises }) => promises.find((one) => one.kind === kind && one.about === about) ?? { kept: 0, missed: 0 });
    return {
      kind,
      ...(typeof about === 'number' ? { priority: null, tier: about } : { priority: about, tier: null }),
      judged: bandOf(those.map(({ kept, missed }) => kept + missed)) ?? NONE,
      kept: bandOf(those.map(shareKept)),
    };
  });
}

const shareKept = ({ kept, missed }: { kept: number; missed: number }) => (kept + missed > 0 ? kept / (kept + missed) : null);

function bottleneckOf(tallies: readonly RunTally[]): Rehearsal['bottleneck'] {
  const shares = tallies.map(({ tiers }) => {
    const all = sum(tiers.map(({ waits }) => sum(waits)));
    return new Map(tiers.map(({ tier, waits }) => [tier, all > 0 ? sum(waits) / all : null]));
  });
  const bands = [...(shares[0]?.keys() ?? [])].flatMap((tier) => {
    const band = bandOf(shares.map((one) => one.get(tier) ?? null));
    return band ? [{ tier, shareOfWaiting: band }] : [];
  });
  return bands.sort((a, b) => b.shareOfWaiting.value - a.shareOfWaiting.value)[0] ?? null;
}

function figuresOf(tallies: readonly RunTally[]): Record<string, (number | null)[]> {
  const figures: Record<string, (number | null)[]> = { open: [], bounces: [], resolveMinutes: [] };
  const add = (name: string, value: number | null) => {
    figures[name] = [...(figures[name] ?? []), value === null ? null : round(value)];
  };
  for (const { open, tiers, solveMinutes, promises } of tallies) {
    add('open', open);
    add('bounces', sum(tiers.map(({ bounces }) => bounces)));
    add('resolveMinutes', meanOf(solveMinutes));
    for (const kind of ['response', 'resolution', 'tier', 'acknowledge'] as const) {
      const those = promises.filter((promise) => promise.kind === kind);
      add(`kept.${kind}`, shareKept({ kept: sum(those.map(({ kept }) => kept)), missed: sum(those.map(({ missed }) => missed)) }));
    }
    for (const tally of tiers) {
      add(`waitMinutes.${tally.tier}`, meanOf(tally.waits));
      add(`idle.${tally.tier}`, idleOf(tally));
    }
  }
  return figures;
}

function spreadOf(runs: readonly (readonly number[])[]): Spread {
  const sorted = runs.map((values) => values.toSorted((a, b) => a - b));
  return {
    mean: bandOf(sorted.map(meanOf)),
    p50: bandOf(sorted.map((values) => quantile(values, 0.5))),
    p95: bandOf(sorted.map((values) => quantile(values, 0.95))),
  };
}

/** The mean over the runs in which there is a figure, and between what 95 of 100 of them lie. */
function bandOf(values: readonly (number | null)[]): Band | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  if (known.length === 0) return null;
  const at = (share: number) => known[Math.round(share * (known.length - 1))] ?? 0;
  return { value: round(sum(known) / known.length), low: round(at(0.025)), high: round(at(0.975)) };
}

/** Of values in order; between two where it falls between them. */
function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const meanOf = (values: readonly number[]) => (values.length === 0 ? null : sum(values) / values.length);
const round = (value: number) => Math.round(value * 10_000) / 10_000;
