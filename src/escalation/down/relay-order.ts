import type { OpenRelay } from '../../ticket/moves/open-matters.ts';

export type PlannedRelay = { tier: number; state: 'sent' | 'held'; carriesTicket: boolean };

/**
 * Which lower tiers are told, in which order: those that handled the ticket, and the one that contacts the user even when it
 * was skipped on the way up, because it will have to tell them. Together: all at once, and the ticket goes with the relay of the tier that
 * contacts the user. Step by step: from the highest down; each next one is held until the one above has acknowledged,
 * and the ticket goes with each step until it reaches the tier that contacts the user.
 */
export function relayOrder(
  handledTiers: readonly number[],
  { solverTier, contactTier, mode }: { solverTier: number; contactTier: number; mode: 'together' | 'step-by-step' },
): PlannedRelay[] {
  const lower = [...new Set([...handledTiers, contactTier])].filter((tier) => tier < solverTier).sort((a, b) => b - a);
  if (mode === 'step-by-step') {
    return lower.map((tier, index) => ({ tier, state: index === 0 ? 'sent' : 'held', carriesTicket: carriesDown(tier, contactTier) }));
  }
  const last = lower.includes(contactTier) ? contactTier : lower.at(-1);
  return [...lower.filter((tier) => tier !== last), ...lower.filter((tier) => tier === last)].map((tier) => ({
    tier,
    state: 'sent',
    carriesTicket: carriesDown(tier, contactTier),
  }));
}

/** A tier below the one that contacts the user learns from the relay, but the ticket does not go there. */
function carriesDown(tier: number, contactTier: number): boolean {
  return tier >= contactTier;
}

/** The open relays of a ticket after one of them has changed. */
export function withState(openRelays: readonly OpenRelay[], id: string, state: OpenRelay['state']): OpenRelay[] {
  return openRelays.map((relay) => (relay.id === id ? { ...relay, state } : relay));
}
