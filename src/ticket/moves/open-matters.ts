export type OpenHandOff = { id: string; state: 'raised' | 'accepted'; fromTier: number; toTier: number; raisedBy: string | null };
export type OpenRelay = { id: string; tier: number; state: 'held' | 'sent' | 'questioned'; solverTier: number };

/**
 * What between the tiers is still open about a ticket. Whoever moves it says so in the statement that saves the ticket: it is
 * kept in the ticket's own row, so that the next move reads one row under its lock.
 */
export type OpenMatters = {
  /** Raised or accepted and not yet answered, the earliest first; the one to the ticket's own tier brought it there. */
  openHandOffs: readonly OpenHandOff[];
  /** Not yet understood, the highest tier first. */
  openRelays: readonly OpenRelay[];
  vendorCase: { id: string; keeperTier: number } | null;
};

/** The own tier that has the ticket in its hands: the accountable one, or the one that keeps it while the vendor has it. */
export function holdingTier({ tier, vendorCase }: { tier: number; vendorCase: { keeperTier: number } | null }): number {
  return vendorCase?.keeperTier ?? tier;
}
