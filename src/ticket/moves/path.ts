import { VENDOR_TIER } from '../../plan/words.ts';
import type { Hop } from '../contract.ts';
import type { HopKind } from '../words.ts';

type Step = Pick<Hop, 'kind' | 'fromTier' | 'toTier' | 'at'>;

/** The hops that carry the ticket to another tier; accepting and acknowledging happen where it already is. */
const CARRYING: readonly HopKind[] = ['opened', 'escalated', 'returned', 'reclaimed', 'relayed'];

/** The one accountable tier, read from the path alone. */
export function accountableTier(hops: readonly Step[]): number | null {
  return hops.findLast(({ kind }) => CARRYING.includes(kind))?.toTier ?? null;
}

/** Whether a hand-off went back without an answer; a ticket keeps how often. */
export function isBounce({ kind, fromTier }: Pick<Step, 'kind' | 'fromTier'>): boolean {
  return (kind === 'returned' || kind === 'reclaimed') && fromTier !== VENDOR_TIER;
}

/** The minutes that each tier has held the ticket, up to `now`, or to `endedAt` once it is resolved or closed. */
export function minutesPerTier(hops: readonly Step[], now: Date): Map<number, number> {
  const minutes = new Map<number, number>();
  const carrying = hops.filter(({ kind }) => CARRYING.includes(kind));
  carrying.forEach((hop, index) => {
    const until = carrying[index + 1] ? new Date(carrying[index + 1]?.at ?? now) : now;
    const held = Math.max(0, (until.getTime() - new Date(hop.at).getTime()) / 60_000);
    minutes.set(hop.toTier, (minutes.get(hop.toTier) ?? 0) + held);
  });
  return minutes;
}
