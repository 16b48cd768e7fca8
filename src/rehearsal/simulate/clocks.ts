import type { ClockKind } from '../../clock/contract.ts';
import { type ClockChange, clockChange } from '../../clock/rules.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { PRIORITIES, type Priority } from '../../plan/words.ts';
import type { WorkingLine } from './working-line.ts';

/** A promise that runs; `dueAt` is when it is broken. */
export type SimClock = { kind: ClockKind; tier: number | null; dueAt: number; pausedAt: number | null };

const MINUTE_MS = 60_000;

/** What each event of a rehearsal does to the clocks of a ticket: asked once of the desk’s own table, since tickets are many. */
export function clockChanges(plan: PlanDocument, tiers: readonly number[]) {
  const normal = { priority: 'normal' };
  const byTier = (change: (tier: number) => ClockChange | null) => new Map(tiers.map((tier) => [tier, change(tier)]));
  // Whence it comes, the team and words do not count for a clock.
  const way = (toTier: number) => ({ fromTier: 1, toTier, toTeam: '' });
  return {
    opened: new Map(
      PRIORITIES.map((priority) => [
        priority,
        clockChange(plan, { kind: 'ticket-opened', data: { tier: tiers[0] ?? 1, team: '', priority } }, { priority }),
      ]),
    ),
    replied: clockChange(plan, { kind: 'ticket-replied', data: { fromRequester: false } }, normal),
    escalated: byTier((tier) => clockChange(plan, { kind: 'ticket-escalated', data: { ...way(tier), score: 100, reason: '' } }, normal)),
    accepted: byTier((tier) => clockChange(plan, { kind: 'escalation-accepted', data: { tier } }, normal)),
    returned: clockChange(
      plan,
      { kind: 'escalation-returned', data: { ...way(1), returnReason: 'incomplete', missing: [], note: null } },
      normal,
    ),
    solved: clockChange(plan, { kind: 'solution-recorded', data: { tier: 1, causeCategory: 'device-state', lowestTier: 1 } }, normal),
    relayed: byTier((tier) => clockChange(plan, { kind: 'relay-sent', data: way(tier) }, normal)),
    acknowledged: byTier((tier) => clockChange(plan, { kind: 'relay-acknowledged', data: { tier } }, normal)),
    vendorAsked: clockChange(plan, { kind: 'vendor-case-opened', data: { ...way(4), caseNumber: '', severity: '' } }, normal),
    vendorAnswered: clockChange(plan, { kind: 'vendor-case-answered', data: { ...way(1), answer: '' } }, normal),
    resolved: clockChange(plan, { kind: 'ticket-resolved', data: { contactedBy: 'phone' } }, normal),
  };
}

type Moment = { at: number; line: WorkingLine; judge: (clock: SimClock, priority: Priority, isKept: boolean) => void };

/** Moves the clocks of a ticket on after a change, as the desk’s own `changeClocks` does; each that ends is judged. */
export function moveClocks(of: { clocks: SimClock[]; priority: Priority }, change: ClockChange | null, { at, line, judge }: Moment): void {
  if (!change) return;
  const { start, meet, ofTier, cancel, pause, resume } = change;
  const { clocks } = of;
  let kept = 0;
  for (let index = 0; index < clocks.length; index++) {
    const clock = clocks[index] as SimClock;
    if (resume && clock.pausedAt !== null) {
      if (clock.pausedAt < clock.dueAt) clock.dueAt = line.add(at, line.between(clock.pausedAt, clock.dueAt));
      clock.pausedAt = null;
    }
    if (meet?.includes(clock.kind) && (ofTier === undefined || ofTier === clock.tier)) {
      judge(clock, of.priority, clock.dueAt >= (clock.pausedAt ?? at));
    } else if (cancel !== 'all' && !cancel?.includes(clock.kind)) {
      if (pause && clock.pausedAt === null) clock.pausedAt = at;
      clocks[kept++] = clock;
    }
  }
  clocks.length = kept;
  for (const { kind, tier, targetMinutes } of start ?? [])
    if (!clocks.some((clock) => clock.kind === kind && clock.tier === tier))
      clocks.push({ kind, tier, dueAt: line.add(at, targetMinutes * MINUTE_MS), pausedAt: null });
}

/** When the first of some promises is broken; never where none runs. */
export function firstDue(clocks: readonly SimClock[]): number {
  let due = Number.POSITIVE_INFINITY;
  for (const clock of clocks) if (clock.pausedAt === null && clock.dueAt < due) due = clock.dueAt;
  return due;
}
