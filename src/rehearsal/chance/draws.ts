import { ln } from './ln.ts';

/** What a draw is for: one that is added leaves all others as they were. */
export const PURPOSES = [
  'gap',
  'area',
  'platform',
  'priority',
  'work',
  'solved',
  'returned',
  'vendor',
  'vendor-days',
  'completed',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A number from 0 up to 1 for a ticket and a purpose; `turn` tells apart what happens to a ticket several times. */
export type Draws = (ticket: number, purpose: Purpose, turn?: number) => number;

/**
 * Draws that follow from the seed and from what they are for, and not from how many were made before: a ticket is as hard to solve
 * under one plan as under another, so that two rehearsals differ by the plan alone.
 */
export function drawsOf(seed: number, replication: number): Draws {
  const key = [seed >>> 0, replication >>> 0] as const;
  return (ticket, purpose, turn = 0) => {
    const drawn = philox([ticket, PURPOSES.indexOf(purpose), turn, 0], key);
    return ((drawn[0] >>> 5) * 67_108_864 + (drawn[1] >>> 6)) / 9_007_199_254_740_992;
  };
}

/** A time that is as likely to end in its next moment however long it has lasted, by its mean. */
export function exponential(mean: number, draw: number): number {
  return -mean * ln(1 - draw);
}

/** The place in a list of weights that a draw falls on. */
export function placeOf(weights: readonly number[], draw: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = draw * total;
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return place;
  }
  return Math.max(
    0,
    weights.findLastIndex((weight) => weight > 0),
  );
}

type Four = readonly [number, number, number, number];
const MULTIPLY_0 = 0xd2511f53;
const MULTIPLY_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const ROUNDS = 10;

/**
 * Philox4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3; SC 2011): four numbers of 32 bits by a
 * counter and a key, in whole numbers alone, so that every machine draws the same.
 */
export function philox(counter: Four, [first, second]: readonly [number, number]): Four {
  // One by one, since this is what a rehearsal does most.
  let a = counter[0];
  let b = counter[1];
  let c = counter[2];
  let d = counter[3];
  let key0 = first;
  let key1 = second;
  for (let round = 0; round < ROUNDS; round++) {
    const nextA = highOf(MULTIPLY_1, c) ^ b ^ key0;
    const nextC = highOf(MULTIPLY_0, a) ^ d ^ key1;
    b = Math.imul(MULTIPLY_1, c);
    d = Math.imul(MULTIPLY_0, a);
    a = nextA;
    c = nextC;
    key0 = (key0 + WEYL_0) | 0;
    key1 = (key1 + WEYL_1) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** The upper half of the product of two numbers of 32 bits. */
function highOf(one: number, other: number): number {
  const lowOne = one & 0xffff;
  const highOne = one >>> 16;
  const lowOther = other & 0xffff;
  const highOther = other >>> 16;
  const middle = highOne * lowOther + ((lowOne * lowOther) >>> 16);
  const rest = lowOne * highOther + (middle & 0xffff);
  return highOne * highOther + (middle >>> 16) + (rest >>> 16);
}
