import { useMemo } from 'react';
import { useMe } from '../../../identity/ui/use-me.ts';
import type { Ticket } from '../../../ticket/contract.ts';
import { useShift } from '../shift/use-shift.ts';
import { type Offer, offerFor, offersOf } from './list-offer.ts';

const NO_TIERS: readonly number[] = [];

/** Tells for any ticket of a list what the person may do with it at once. */
export function useOffers(): (ticket: Ticket) => Offer | null {
  const { data: shift } = useShift();
  const tiers = useMe().data?.tiers ?? NO_TIERS;
  return useMemo(() => {
    const offers = offersOf(shift ?? { toAccept: [], toAcknowledge: [] });
    return (ticket) => offerFor(ticket, offers, tiers);
  }, [shift, tiers]);
}
