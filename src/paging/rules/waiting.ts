import type { PagingCause } from '../../plan/words.ts';
import type { OverReason } from '../words.ts';

/** What of a ticket says whether it waits for somebody. */
export type TicketWaits = {
  id: string;
  status: string;
  priority: string;
  tier: number;
  team: string;
  assigneeId: string | null;
  /** The hand-off that brought it to the tier that has it, while it is open. */
  handOff: { id: string; state: string; raisedAt: Date } | null;
  /** Since when it is urgent, nobody's, and where it is. */
  untakenSince: Date;
};
export type Waiting = { about: PagingCause; tier: number; team: string; occasion: string; since: Date };

/**
 * What a ticket waits for, as it stands; null when it does not. One thing at a time: what nobody has accepted yet, nobody could
 * have taken. It looks at no event, so whatever has happened in whatever order, the same is waited for.
 */
export function waitingFor({ id, status, priority, tier, team, assigneeId, handOff, untakenSince }: TicketWaits): Waiting | null {
  if (!ACTIVE.includes(status)) return null;
  if (handOff?.state === 'raised') return { about: 'hand-off-not-accepted', tier, team, occasion: handOff.id, since: handOff.raisedAt };
  if (priority === 'urgent' && assigneeId === null) return { about: 'urgent-untaken', tier, team, occasion: id, since: untakenSince };
  return null;
}

/** While it waits for the user or is solved, nobody is to hurry. */
const ACTIVE: readonly string[] = ['new', 'open'];

/** Why a page is over whose thing is no longer waited for. `outcome` is what became of its hand-off. */
export function overBecause(
  page: { about: PagingCause; tier: number; team: string | null },
  { status, priority, tier, team, assigneeId }: Pick<TicketWaits, 'status' | 'priority' | 'tier' | 'team' | 'assigneeId'>,
  outcome: string | null,
): OverReason {
  if (page.about === 'hand-off-not-accepted') return OF_HAND_OFF[outcome ?? ''] ?? 'ended';
  if (tier !== page.tier) return 'moved';
  if (!ACTIVE.includes(status)) return 'ended';
  if (assigneeId !== null) return 'taken';
  if (priority !== 'urgent') return 'not-urgent';
  // It waits again in the same team, though not since the same time: somebody had it meanwhile.
  return team === page.team ? 'taken' : 'moved';
}

const OF_HAND_OFF: Record<string, OverReason> = {
  raised: 'moved',
  accepted: 'accepted',
  returned: 'returned',
  withdrawn: 'withdrawn',
  // A solution found without accepting first.
  answered: 'accepted',
  relayed: 'accepted',
};
