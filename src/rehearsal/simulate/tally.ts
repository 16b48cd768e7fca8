import { ownTiers, teamsOfTier } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Priority } from '../../plan/words.ts';
import type { Case, CaseTask } from './case.ts';
import type { SimClock } from './clocks.ts';
import type { TeamLine } from './team-line.ts';
import { lastUpTo, type WorkingLine } from './working-line.ts';

const MINUTE_MS = 60_000;

export type DayTally = { arrived: number; queue: number; waits: number[]; busyMs: number; staffedMs: number };
export type TierTally = { tier: number; arrived: number; bounces: number; waits: number[]; days: DayTally[] };
/** `about` is the priority of a promise to the user, or the tier of one between tiers. */
export type PromiseTally = { kind: SimClock['kind']; about: Priority | number; kept: number; missed: number };

/** What happened in one run. */
export type RunTally = {
  arrived: number;
  resolved: number;
  open: number;
  solveMinutes: number[];
  tiers: TierTally[];
  promises: PromiseTally[];
};

export type Tally = {
  came: (tier: number, at: number) => void;
  bounced: (tier: number, at: number) => void;
  watch: (task: CaseTask) => void;
  began: (task: CaseTask, at: number) => void;
  resolved: (of: Case) => void;
  promise: (clock: SimClock, priority: Priority, isKept: boolean) => void;
  endOfDay: (day: number, lines: ReadonlyMap<string, TeamLine<CaseTask>>) => void;
  close: (cases: readonly Case[], at: number) => RunTally;
};

/** Counts what happens, by tier and by the day on which a ticket came to it. Waits are in the working minutes of the promises. */
export function tallyOf(plan: PlanDocument, dayStarts: Float64Array, line: WorkingLine): Tally {
  const tiers = new Map(
    ownTiers(plan).map((tier): [number, TierTally] => [
      tier,
      {
        tier,
        arrived: 0,
        bounces: 0,
        waits: [],
        days: Array.from(dayStarts, () => ({ arrived: 0, queue: 0, waits: [], busyMs: 0, staffedMs: 0 })),
      },
    ]),
  );
  const promises = new Map<SimClock['kind'], Map<Priority | number, PromiseTally>>();
  const untouched = new Set<CaseTask>();
  const solveMinutes: number[] = [];
  let resolved = 0;

  const dayOf = (tier: number, at: number) => tiers.get(tier)?.days[Math.max(0, lastUpTo(dayStarts, at))];
  const waited = ({ tier, queuedAt }: CaseTask, until: number) => {
    const minutes = line.between(queuedAt, until) / MINUTE_MS;
    tiers.get(tier)?.waits.push(minutes);
    dayOf(tier, queuedAt)?.waits.push(minutes);
  };
  const promise = ({ kind, tier }: SimClock, priority: Priority, isKept: boolean) => {
    const about = tier ?? priority;
    const ofKind = promises.get(kind) ?? new Map<Priority | number, PromiseTally>();
    const known = ofKind.get(about) ?? { kind, about, kept: 0, missed: 0 };
    if (isKept) known.kept++;
    else known.missed++;
    ofKind.set(about, known);
    promises.set(kind, ofKind);
  };

  return {
    came: (tier, at) => {
      const of = tiers.get(tier);
      if (of) of.arrived++;
      const day = dayOf(tier, at);
      if (day) day.arrived++;
    },
    bounced: (tier) => {
      const of = tiers.get(tier);
      if (of) of.bounces++;
    },
    watch: (task) => untouched.add(task),
    began: (task, at) => {
      untouched.delete(task);
      waited(task, at);
    },
    resolved: ({ at, resolvedAt }) => {
      resolved++;
      solveMinutes.push(line.between(at, resolvedAt ?? at) / MINUTE_MS);
    },
    promise,
    endOfDay: (day, lines) => {
      for (const [tier, { days }] of tiers)
        for (const { id } of teamsOfTier(plan, tier)) {
          const [of, team] = [days[day], lines.get(id)];
          if (!of || !team) continue;
          const { busyMs, staffedMs } = team.spent();
          of.queue += team.waiting();
          of.busyMs += busyMs;
          of.staffedMs += staffedMs;
        }
    },
    close: (cases, at) => {
      // Whoever waits still has waited so long at least, and a promise that is over by now is broken.
      for (const task of untouched) if (!task.isOff) waited(task, at);
      for (const { clocks, priority } of cases)
        for (const clock of clocks) if (clock.dueAt < (clock.pausedAt ?? at)) promise(clock, priority, false);
      return {
        arrived: cases.length,
        resolved,
        open: cases.filter(({ resolvedAt }) => resolvedAt === null).length,
        solveMinutes,
        tiers: [...tiers.values()],
        promises: [...promises.values()].flatMap((ofKind) => [...ofKind.values()]),
      };
    },
  };
}
