import type { BridgeEvent } from '../bridge/events.ts';
import { VENDOR_TIER } from '../plan/words.ts';
import type { BridgeDeviationKind } from './words.ts';

/** What ends a bridge: only then it is known how it was held. */
export const BRIDGE_TELLING_KINDS = ['bridge-ended', 'bridge-missed', 'bridge-cancelled'] as const;
export type BridgeTelling = Extract<BridgeEvent, { kind: (typeof BRIDGE_TELLING_KINDS)[number] }>;

/** `isOfPlan`: the plan has it, as one of a series or by a rule. `seen`: the tiers of which somebody was there. */
export type BridgeFacts = { isOfPlan: boolean; tiers: readonly number[]; seen: readonly number[] };
export type BridgeDeviation = { kind: BridgeDeviationKind; detail: object };

/**
 * What a bridge was otherwise than the plan says; null when it was as it says, or the plan says nothing of it: whom a person calls
 * together is theirs to say, and what the plan itself takes off is no departure from it.
 */
export function bridgeDeviation(
  event: Pick<BridgeTelling, 'kind' | 'data'>,
  { isOfPlan, tiers, seen }: BridgeFacts,
): BridgeDeviation | null {
  if (!isOfPlan) return null;
  switch (event.kind) {
    case 'bridge-ended': {
      const missing = tiers.filter((tier) => tier < VENDOR_TIER && !seen.includes(tier));
      return missing.length > 0 ? { kind: 'tier-missing', detail: { tiers: missing } } : null;
    }
    case 'bridge-missed':
      return { kind: 'bridge-not-held', detail: { why: 'nobody-came' } };
    case 'bridge-cancelled':
      return (event.data as { because: string }).because === 'person' ? { kind: 'bridge-not-held', detail: { why: 'called-off' } } : null;
  }
}
