import { VENDOR_TIER } from '../../plan/words.ts';
import type { Rung } from '../../platform/ui/ladder/Ladder.tsx';
import type { TicketPage } from '../../staff/contract.ts';

export type RungState = 'here' | 'waits' | 'checked' | 'told' | 'ahead' | 'solved';

/** The tiers as their person sees them: those that have looked, the one that has it, and the one that will call. */
export function caseRungs(
  ticket: Pick<TicketPage, 'hops' | 'tier' | 'status' | 'isTaken'>,
  words: (tier: number, state: RungState) => { label: string; sublabel: string },
): Rung[] {
  const visited = new Set(ticket.hops.map(({ toTier }) => toTier));
  const highest = Math.max(ticket.tier, ...visited);
  const isOver = ticket.status === 'resolved' || ticket.status === 'closed';
  const isWaiting = !ticket.isTaken && (ticket.status === 'new' || ticket.status === 'open');
  // The vendor is on the picture only for those whose case went there.
  const tiers = [1, 2, 3, VENDOR_TIER].filter((tier) => tier <= highest);
  return tiers.map((tier) => {
    const isHere = tier === ticket.tier && ticket.status !== 'closed';
    const state: RungState = isHere
      ? isOver
        ? 'solved'
        : isWaiting
          ? 'waits'
          : 'here'
      : visited.has(tier)
        ? ticket.status === 'relaying' || isOver
          ? 'told'
          : 'checked'
        : 'ahead';
    return { tier, ...words(tier, state), state: isHere ? 'here' : visited.has(tier) ? 'done' : 'ahead' };
  });
}
