import { dayAfter } from '../../../calendar/days.ts';
import { instantAt } from '../../../calendar/time-of-day.ts';
import { zoneOf } from '../../../plan/rules/in-force.ts';
import type { PlanDocument, Programme } from '../../../plan/schema/schema.ts';

/**
 * The day by which those of a tier are to be trained: that of the programme, or, once it is over, the first day of the next phase. Null when
 * no day is left: then it is as soon as possible.
 */
export function dueOn(plan: PlanDocument, programme: Programme, today: string): string | null {
  if (programme.heldOn && programme.heldOn >= today) return programme.heldOn;
  const ahead = (plan.phases ?? []).map(({ from }) => from).filter((from) => from > today);
  return ahead.toSorted()[0] ?? null;
}

/** Whoever trains for a phase is ready when its first day begins; a programme’s own day may be used to its end. */
export function lastInstant(plan: PlanDocument, programme: Programme, day: string): number {
  const last = programme.heldOn === day ? day : dayAfter(day, -1);
  return instantAt(Temporal.PlainDate.from(last), '24:00', zoneOf(plan)).epochMilliseconds;
}
