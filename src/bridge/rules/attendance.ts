import { VENDOR_TIER } from '../../plan/words.ts';

/** A device says at least once a minute that it is still there; what has been silent for so long is not. */
export const HEARD_FOR_MS = 90_000;

/** One device of one person, from when it came to when it left, or was last heard. */
export type Stay = { person: string; tier: number | null; joinedAt: number; seenAt: number; leftAt: number | null };
export type Present = { person: string; tier: number | null; joinedAt: number; leftAt: number | null; minutes: number };

/** When a stay ended by now; null while it lasts. */
export function endOf({ seenAt, leftAt }: Stay, now: number): number | null {
  return leftAt ?? (now - seenAt > HEARD_FOR_MS ? seenAt : null);
}

/** Who was there and for how long: several devices of a person count once. Those who are there stand first, then by when they came. */
export function attendance(stays: readonly Stay[], now: number): Present[] {
  return [...Map.groupBy(stays, ({ person }) => person)]
    .map(([person, own]) => {
      const ends = own.map((stay) => endOf(stay, now));
      const isThere = ends.some((end) => end === null);
      return {
        person,
        tier: own.find(({ tier }) => tier !== null)?.tier ?? null,
        joinedAt: Math.min(...own.map(({ joinedAt }) => joinedAt)),
        leftAt: isThere ? null : Math.max(...ends.map((end) => end ?? now)),
        minutes: Math.round(lengthOf(own.map((stay) => [stay.joinedAt, endOf(stay, now) ?? now])) / 60_000),
      };
    })
    .sort((a, b) => Number(a.leftAt !== null) - Number(b.leftAt !== null) || a.joinedAt - b.joinedAt);
}

/** How long at least one of these spans lasts. */
function lengthOf(spans: readonly (readonly [from: number, to: number])[]): number {
  let [length, until] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    length += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return length;
}

/** Of the tiers that should come, those of which nobody is there, or was there at all once it is over. The vendor is not ours to count. */
export function missingTiers(tiers: readonly number[], present: readonly Present[], isOver: boolean): number[] {
  const seen = new Set(present.filter(({ leftAt }) => isOver || leftAt === null).map(({ tier }) => tier));
  return tiers.filter((tier) => tier < VENDOR_TIER && !seen.has(tier)).sort((a, b) => a - b);
}
