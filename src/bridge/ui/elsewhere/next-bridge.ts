import type { BridgeLine } from '../../contract.ts';

type Line = Pick<BridgeLine, 'state' | 'startsAt' | 'tiers'>;

/** The bridge call that somebody should think of: one that is live before those to come, and of their tiers before any other. */
export function nextBridge<T extends Line>(bridges: readonly T[], tiers: readonly number[]): T | null {
  const ahead = bridges.filter(({ state }) => state === 'live' || state === 'scheduled');
  const own = ahead.filter((bridge) => tiers.length === 0 || bridge.tiers.some((tier) => tiers.includes(tier)));
  const rank = ({ state, startsAt }: T) => (state === 'live' ? 0 : Date.parse(startsAt));
  return own.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}
