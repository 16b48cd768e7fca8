/** Callers who come by chance, wait in one line and are served by so many people. */
export type Line = {
  /** Callers a minute. */
  perMinute: number;
  /** What one takes on average. */
  minutes: number;
  people: number;
  /** How long one waits on average before giving up; null: for ever. */
  patienceMinutes: number | null;
};

/** The share of callers whom nobody can serve at once, where they are lost (Erlang B). `load` is what is asked for, in people. */
export function erlangB(load: number, people: number): number {
  if (load <= 0) return people === 0 ? 1 : 0;
  let inverse = 1;
  for (let count = 1; count <= people; count++) inverse = 1 + (inverse * count) / load;
  return 1 / inverse;
}

/** The share of callers who have to wait, where all wait until they are served (Erlang C); all of them where there are too few people. */
export function erlangC(load: number, people: number): number {
  if (load <= 0) return people === 0 ? 1 : 0;
  if (load >= people) return 1;
  const lost = erlangB(load, people);
  return lost / (1 - (load / people) * (1 - lost));
}

/** The minutes that a caller waits on average where nobody gives up; endless where there are too few people. */
export function meanWaitMinutes({ perMinute, minutes, people }: Omit<Line, 'patienceMinutes'>): number {
  const load = perMinute * minutes;
  return load >= people ? Number.POSITIVE_INFINITY : (erlangC(load, people) * minutes) / (people - load);
}

/** What becomes of callers of whom some give up (Erlang A, also called Palm’s): which share has to wait, and which gives up. */
export function erlangA({ perMinute, minutes, people, patienceMinutes }: Line & { patienceMinutes: number }): {
  waits: number;
  givesUp: number;
} {
  const load = perMinute * minutes;
  if (load <= 0) return { waits: people === 0 ? 1 : 0, givesUp: 0 };
  const [served, leaves] = [people / minutes, 1 / patienceMinutes];
  // All in shares of the state in which just everybody is busy.
  const below = 1 / erlangB(load, people) - 1;
  let [above, lost, state] = [0, 0, 1];
  for (let waiting = 1; waiting < STATES_MAX; waiting++) {
    state *= perMinute / (served + waiting * leaves);
    above += state;
    lost += state * waiting * leaves;
    if (above > OVERFLOWING || state < above * NEGLIGIBLE) break;
  }
  if (above > OVERFLOWING) return { waits: 1, givesUp: Math.max(0, 1 - served / perMinute) };
  const all = below + 1 + above;
  return { waits: (1 + above) / all, givesUp: lost / perMinute / all };
}

/**
 * The chance that nobody is free for a caller within so many minutes, whether or not they still wait by then: by Erlang A where
 * callers have patience, by Erlang C where they never give up.
 */
export function chanceToMiss(line: Line, withinMinutes: number): number {
  const { perMinute, minutes, people, patienceMinutes } = line;
  const load = perMinute * minutes;
  if (people <= 0) return 1;
  if (load <= 0) return 0;
  if (patienceMinutes !== null) return erlangA({ ...line, patienceMinutes }).waits * waitsOn({ ...line, patienceMinutes }, withinMinutes);
  return load >= people ? 1 : erlangC(load, people) * Math.exp((-(people - load) * withinMinutes) / minutes);
}

const STATES_MAX = 200_000;
const OVERFLOWING = 1e250;
const NEGLIGIBLE = 1e-16;
const STEPS = 2_000;
/** e to the minus 45 is nothing. */
const DEEP = 45;

/**
 * The share of those who have to wait who wait longer than so many minutes, were they never to give up themselves: a ratio of two
 * integrals (Zeltyn and Mandelbaum, Call centers with impatient customers, Queueing Systems 51, 2005).
 */
function waitsOn({ perMinute, minutes, people, patienceMinutes }: Line & { patienceMinutes: number }, withinMinutes: number): number {
  const served = people / minutes;
  const exponent = (at: number) => perMinute * patienceMinutes * -Math.expm1(-at / patienceMinutes) - served * at;
  const peak = Math.max(0, Math.log(perMinute / served) * patienceMinutes);
  const top = exponent(peak);
  let end = Math.max(peak, 1 / served);
  for (let doublings = 0; doublings < 200 && exponent(end) > top - DEEP; doublings++) end *= 2;
  const begin = beginOf(peak, (at) => exponent(at) > top - DEEP);
  const area = (from: number) => simpson((at) => Math.exp(exponent(at) - top), Math.max(from, begin), end);
  return withinMinutes >= end ? 0 : Math.min(1, area(withinMinutes) / area(0));
}

/** From where on a hill that climbs to its peak is high enough to count. */
function beginOf(peak: number, isHigh: (at: number) => boolean): number {
  let [low, high] = [0, peak];
  if (isHigh(0)) return 0;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (isHigh(middle)) high = middle;
    else low = middle;
  }
  return low;
}

function simpson(of: (at: number) => number, from: number, to: number): number {
  const step = (to - from) / STEPS;
  let sum = of(from) + of(to);
  for (let index = 1; index < STEPS; index++) sum += of(from + index * step) * (index % 2 === 0 ? 2 : 4);
  return (sum * step) / 3;
}
