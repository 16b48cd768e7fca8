/** A value that stands for more or less than one case. */
export type Weighed = { value: number; weight: number };
export type Interval = { from: number; to: number };

export function mean(values: readonly Weighed[]): number {
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  return values.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
}

/** The value below which half of the weight lies; between two when it falls between them. */
export function median(values: readonly Weighed[]): number {
  const sorted = values.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  for (const [index, { value, weight }] of sorted.entries()) {
    seen += weight;
    // Weights are sums of shares: what is all but the half is the half.
    if (Math.abs(seen - half) < 1e-9 * half) return (value + (sorted[index + 1]?.value ?? value)) / 2;
    if (seen > half) return value;
  }
  return sorted.at(-1)?.value ?? Number.NaN;
}

/** Cases of one kind, which can be compared: the ones that are asked about, and the others beside them. */
export type Stratum = { ones: readonly number[]; others: readonly number[] };

/** Fewer on one side, and no interval is given: what they say may be chance alone. */
export const ENOUGH = 10;

export type Side = { size: number; value: number | null };
/** `difference`: the ones less the others; null where there is nothing to compare. `interval`: null where so few say nothing certain. */
export type Comparison = { ones: Side; others: Side; difference: number | null; interval: Interval | null };

/** Of a number that each case has: only kinds of which there are some on both sides say anything. */
export function compareNumbers(all: readonly Stratum[], of: typeof mean): Comparison {
  const strata = comparable(all);
  if (strata.length === 0) return NOTHING;
  const { ones, others } = sides(strata);
  const [one, other] = [of(ones), of(others)];
  const interval = isEnough(strata) ? bootstrap(strata, of) : null;
  return comparison({ size: ones.length, value: one }, { size: others.length, value: other }, interval);
}

/** Of what is so of a case, 1, or not, 0. */
export function compareShares(all: readonly Stratum[]): Comparison {
  const strata = comparable(all);
  if (strata.length === 0) return NOTHING;
  const { ones, others } = sides(strata);
  const [one, other] = [mean(ones), mean(others)];
  const interval = isEnough(strata) ? newcombe({ share: one, size: ones.length }, { share: other, size: effectiveSize(others) }) : null;
  return comparison({ size: ones.length, value: one }, { size: others.length, value: other }, interval);
}

const NOTHING: Comparison = { ones: { size: 0, value: null }, others: { size: 0, value: null }, difference: null, interval: null };

export const comparable = (strata: readonly Stratum[]): Stratum[] =>
  strata.filter(({ ones, others }) => ones.length > 0 && others.length > 0);

const isEnough = (strata: readonly Stratum[]) =>
  Math.min(strata.flatMap(({ ones }) => ones).length, strata.flatMap(({ others }) => others).length) >= ENOUGH;

/** Both sides and what lies between them, as far as anybody reads it. */
export function comparison(ones: Side, others: Side, interval: Interval | null): Comparison {
  const difference = ones.value === null || others.value === null ? null : ones.value - others.value;
  return {
    ones: { ...ones, value: rounded(ones.value) },
    others: { ...others, value: rounded(others.value) },
    difference: rounded(difference),
    interval: interval && { from: rounded(interval.from) ?? 0, to: rounded(interval.to) ?? 0 },
  };
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1_000) / 1_000);

/** Both sides of all strata, the others weighed as the ones are spread over the strata. */
export function sides(strata: readonly Stratum[]): { ones: Weighed[]; others: Weighed[] } {
  return {
    ones: strata.flatMap(({ ones }) => ones.map((value) => ({ value, weight: 1 }))),
    others: strata.flatMap(({ ones, others }) => others.map((value) => ({ value, weight: ones.length / others.length }))),
  };
}

/** As many equal cases as would say as much as these do. */
export function effectiveSize(values: readonly Weighed[]): number {
  const sum = values.reduce((total, { weight }) => total + weight, 0);
  const squares = values.reduce((total, { weight }) => total + weight * weight, 0);
  return squares === 0 ? 0 : (sum * sum) / squares;
}

const REPLICATES = 400;

/**
 * Between what the difference lies, 95 times of 100, by drawing the cases anew within their strata. The same cases give the same answer,
 * because the draws follow from a seed. Null where nothing varies: that so few are all alike does not make it certain.
 */
export function bootstrap(strata: readonly Stratum[], of: (values: readonly Weighed[]) => number): Interval | null {
  const next = draws(strata.length + 1);
  const drawn = (values: readonly number[]) => values.map(() => values[Math.floor(next() * values.length)] ?? 0);
  const found = Array.from({ length: REPLICATES }, () => {
    const { ones, others } = sides(strata.map((stratum) => ({ ones: drawn(stratum.ones), others: drawn(stratum.others) })));
    return of(ones) - of(others);
  }).sort((a, b) => a - b);
  const at = (share: number) => found[Math.round(share * (REPLICATES - 1))] ?? Number.NaN;
  const interval = { from: at(0.025), to: at(0.975) };
  return found[0] === found.at(-1) ? null : interval;
}

/** Numbers between 0 and 1 that look like chance, and are the same for the same seed (mulberry32). */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Share = { share: number; size: number };
const Z = 1.959964;

/** Between what the difference of two shares lies, 95 times of 100 (Newcombe’s method 10): it stays honest near none and all. */
export function newcombe(one: Share, other: Share): Interval {
  const [a, b] = [wilson(one), wilson(other)];
  const difference = one.share - other.share;
  return {
    from: difference - Math.hypot(one.share - a.from, b.to - other.share),
    to: difference + Math.hypot(a.to - one.share, other.share - b.from),
  };
}

function wilson({ share, size }: Share): Interval {
  const centre = share + Z ** 2 / (2 * size);
  const reach = Z * Math.sqrt((share * (1 - share)) / size + Z ** 2 / (4 * size ** 2));
  const scale = 1 + Z ** 2 / size;
  return { from: Math.max(0, (centre - reach) / scale), to: Math.min(1, (centre + reach) / scale) };
}
