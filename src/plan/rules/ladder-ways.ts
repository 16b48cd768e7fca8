import type { PlanDocument } from '../schema/schema.ts';
import { VENDOR_TIER } from '../words.ts';
import { contactTier, ownTiers, relayMode, topTier } from './in-force.ts';

/** The station below tier 1: the person with the problem. */
export const USER = 0;

export type WayKind = 'report' | 'hand-off' | 'skip' | 'vendor-case' | 'vendor-answer' | 'relay' | 'contact';
/** A way between two stations of the ladder. Ways that pass each other run in lanes of their own, the innermost being 0. */
export type Way = { kind: WayKind; from: number; to: number; lane: number };

/** The stations from the user up to the vendor. */
export function stationsOf(plan: PlanDocument): number[] {
  return [USER, ...ownTiers(plan), VENDOR_TIER];
}

/** How a problem goes up: rung by rung, and past a rung where the plan lets it. */
export function waysUp(plan: PlanDocument): Way[] {
  const own = ownTiers(plan);
  const skip = plan.process?.skip;
  const skips = skip?.allowed ? own.filter((tier) => !skip.fromTiers || skip.fromTiers.includes(tier)) : [];
  return inLanes([
    ...pairs([USER, ...own]).map(([from, to]) => ({ kind: from === USER ? ('report' as const) : ('hand-off' as const), from, to })),
    ...(own.length > 0 ? [{ kind: 'vendor-case' as const, from: topTier(plan), to: VENDOR_TIER }] : []),
    ...skips.flatMap((from) =>
      own.filter((to) => own.indexOf(to) > own.indexOf(from) + 1).map((to) => ({ kind: 'skip' as const, from, to })),
    ),
  ]);
}

/** How the solution comes down: to all lower tiers at once or rung by rung, and from the contact tier to the user. */
export function waysDown(plan: PlanDocument): Way[] {
  const downward = ownTiers(plan).reverse();
  const [top, ...lower] = downward;
  if (top === undefined) return [];
  const relays =
    relayMode(plan) === 'together' ? lower.map((to) => [top, to] as const) : pairs(downward).map(([from, to]) => [from, to] as const);
  return inLanes([
    { kind: 'vendor-answer', from: VENDOR_TIER, to: top },
    ...relays.map(([from, to]) => ({ kind: 'relay' as const, from, to })),
    { kind: 'contact', from: contactTier(plan), to: USER },
  ]);
}

function pairs(tiers: readonly number[]): [number, number][] {
  return tiers.slice(1).map((to, index) => [tiers[index] ?? to, to]);
}

/** Short ways inside, long ones outside; two ways share a lane only where they do not pass the same stretch. */
function inLanes(ways: readonly Omit<Way, 'lane'>[]): Way[] {
  const placed: Way[] = [];
  const length = ({ from, to }: Omit<Way, 'lane'>) => Math.abs(from - to);
  const overlap = (a: Omit<Way, 'lane'>, b: Omit<Way, 'lane'>) =>
    Math.min(a.from, a.to) < Math.max(b.from, b.to) && Math.min(b.from, b.to) < Math.max(a.from, a.to);
  for (const way of [...ways].sort((a, b) => length(a) - length(b))) {
    let lane = 0;
    while (placed.some((other) => other.lane === lane && overlap(way, other))) lane++;
    placed.push({ ...way, lane });
  }
  return placed;
}
