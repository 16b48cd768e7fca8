import { dayAfter, dayAt } from '../../calendar/days.ts';
import { instantAt } from '../../calendar/time-of-day.ts';
import { bridgeSeries, isOnBridgeDay } from '../../plan/rules/bridge-series.ts';
import { ownTiers } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';

/** So many days ahead the calls of a series are made, and calendars know of them. */
export const DAYS_AHEAD = 14;

/** A call as the plan has it. */
export type Occurrence = {
  phase: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
  tiers: number[];
  joinAddress: string | null;
};

/**
 * The calls of all series that the plan has in the days ahead and that have not begun. A time that a day does not have, when the clocks
 * go forward, is the one after it; each lasts its minutes, whatever the clocks do meanwhile.
 */
export function occurrences(plan: PlanDocument, now: Date): Occurrence[] {
  return (plan.phases ?? []).flatMap((phase) => {
    const series = bridgeSeries(plan, phase);
    if (!series) return [];
    const today = dayAt(now, series.timeZone);
    const tiers = phase.bridge?.tiers?.length ? [...phase.bridge.tiers] : ownTiers(plan);
    if (tiers.length === 0) return [];
    return Array.from({ length: DAYS_AHEAD + 1 }, (_, days) => dayAfter(today, days))
      .filter((day) => day >= series.from && (!series.until || day <= series.until))
      .filter((day) => isOnBridgeDay(day, series.days) && !series.holidays.includes(day))
      .map((day) => {
        const startsAt = new Date(instantAt(Temporal.PlainDate.from(day), series.at, series.timeZone).epochMilliseconds);
        const endsAt = new Date(startsAt.getTime() + series.minutes * 60_000);
        return { phase: phase.id, day, startsAt, endsAt, tiers, joinAddress: phase.bridge?.joinAddress ?? null };
      })
      .filter(({ startsAt }) => startsAt > now);
  });
}

/** A call that is in the books and has not begun. */
export type Kept = Occurrence & { id: string; state: 'scheduled' | 'cancelled'; isCancelledByPerson: boolean };
export type Difference = {
  added: Occurrence[];
  moved: { id: string; before: Date; to: Occurrence }[];
  cancelled: { id: string; startsAt: Date }[];
};

/** What must change so that what is kept is what the plan has. What a person has called off stays so. */
export function differenceOf(kept: readonly Kept[], planned: readonly Occurrence[]): Difference {
  const keyOf = ({ phase, day }: { phase: string; day: string }) => `${phase} ${day}`;
  const known = new Map(kept.map((one) => [keyOf(one), one]));
  const wanted = new Set(planned.map(keyOf));
  return {
    added: planned.filter((one) => !known.has(keyOf(one))),
    moved: planned.flatMap((to) => {
      const own = known.get(keyOf(to));
      if (!own || own.isCancelledByPerson || (own.state === 'scheduled' && isSame(own, to))) return [];
      return [{ id: own.id, before: own.startsAt, to }];
    }),
    cancelled: kept.filter((one) => one.state === 'scheduled' && !wanted.has(keyOf(one))).map(({ id, startsAt }) => ({ id, startsAt })),
  };
}

function isSame(a: Occurrence, b: Occurrence): boolean {
  return (
    a.startsAt.getTime() === b.startsAt.getTime() &&
    a.endsAt.getTime() === b.endsAt.getTime() &&
    a.joinAddress === b.joinAddress &&
    a.tiers.toSorted().join() === b.tiers.toSorted().join()
  );
}
