import { VENDOR_TIER } from '../../../plan/words.ts';
import type { Rung } from '../../../platform/ui/ladder/Ladder.tsx';
import { minutesPerTier } from '../../../ticket/moves/path.ts';
import type { TicketPage } from '../../contract.ts';

type Facts = Pick<TicketPage, 'hops' | 'tier' | 'status' | 'relays' | 'solutions' | 'resolvedAt' | 'closedAt'>;

/** The ticket's path as rungs: where it is, how long each tier has had it, and who has understood the solution. */
export function ticketRungs(
  ticket: Facts,
  { topTier, now, label }: { topTier: number; now: Date; label: (tier: number) => { label: string; sublabel?: string | undefined } },
): Rung[] {
  const visited = new Set(ticket.hops.map(({ toTier }) => toTier));
  const highest = Math.max(...visited, ticket.tier);
  const over = ticket.resolvedAt ?? ticket.closedAt;
  const minutes = minutesPerTier(ticket.hops, over ? new Date(over) : now);
  const solution = ticket.solutions.at(-1);
  const tiers = Array.from({ length: Math.max(topTier, highest === VENDOR_TIER ? VENDOR_TIER : topTier) }, (_, index) => index + 1);
  return tiers.map((tier) => ({
    tier,
    ...label(tier),
    state: stateOf(tier),
    minutes: minutes.get(tier),
    relay: ticket.relays.find((relay) => relay.solutionId === solution?.id && relay.tier === tier)?.state,
  }));

  function stateOf(tier: number): Rung['state'] {
    if (tier === ticket.tier && ticket.status !== 'closed') return 'here';
    if (visited.has(tier)) return 'done';
    return tier < highest ? 'skipped' : 'ahead';
  }
}
