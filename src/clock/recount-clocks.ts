import type { PlanDocument } from '../plan/schema/schema.ts';
import { cancelled, changeClocks, type KeptClock, type Moment } from './change-clocks.ts';
import { USER_CLOCK_KINDS } from './contract.ts';
import { type ClockMover, clockChange } from './rules.ts';

export type Happened = Pick<ClockMover, 'kind' | 'data' | 'at'>;
type Terms = { plan: PlanDocument; priority: string; calendar: Moment['calendar'] };

/** What is promised to the user, as opposed to what tiers promise each other: only that follows the priority. */
export const isPromiseToUser = ({ kind }: Pick<KeptClock, 'kind'>) => (USER_CLOCK_KINDS as readonly string[]).includes(kind);

/** The promises to the user as they would stand if the ticket had had this priority from its opening on, from all that happened to it. */
export function asIfAlways(happened: readonly Happened[], { plan, priority, calendar }: Terms): KeptClock[] {
  let clocks: KeptClock[] = [];
  for (const event of happened) {
    const change = clockChange(plan, event as Parameters<typeof clockChange>[1], { priority });
    if (!change) continue;
    const over = clocks.filter(({ endedAt }) => endedAt);
    const running = clocks.filter(({ endedAt }) => !endedAt);
    clocks = [...over, ...changeClocks(running, change, { at: event.at, calendar, id: () => '' })];
  }
  return clocks.filter(isPromiseToUser);
}

/**
 * The clocks kept of a ticket, made what they would be: each takes what is known of its like; what was never promised begins,
 * with its past; what is promised no more is cancelled. A deadline that was told to have passed is not told again.
 */
export function recounted(
  kept: readonly KeptClock[],
  asIf: readonly KeptClock[],
  { at, id, toldAt }: Pick<Moment, 'at' | 'id'> & { toldAt: (id: string) => Date | null },
): KeptClock[] {
  const left = [...kept];
  const counted = asIf.map((clock) => {
    const index = left.findIndex(({ kind, startedAt }) => kind === clock.kind && startedAt.getTime() === clock.startedAt.getTime());
    const [same] = index < 0 ? [] : left.splice(index, 1);
    const isPassed = clock.dueAt <= (clock.endedAt ?? clock.pausedAt ?? at);
    return { ...clock, id: same?.id ?? id(), breachedAt: same && isPassed ? (same.breachedAt ?? toldAt(same.id)) : null };
  });
  return [...counted, ...left.map((clock) => (clock.endedAt ? { ...clock, endState: 'cancelled' as const } : cancelled(clock, at)))];
}
