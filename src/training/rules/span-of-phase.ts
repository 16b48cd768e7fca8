import { dayAfter, dayAt } from '../../calendar/days.ts';
import { instantAt } from '../../calendar/time-of-day.ts';
import { zoneOf } from '../../plan/rules/in-force.ts';
import type { Phase, PlanDocument } from '../../plan/schema/schema.ts';

/** So many days of a phase are counted: of a longer one those from its first day on, or from today once they are over. */
export const PHASE_DAYS_MAX = 92;
/** Of one without an end. */
const OPEN_PHASE_DAYS = 28;

/** The hours of a phase that are counted, as instants in milliseconds; days are those of the plan. */
export function spanOfPhase(plan: PlanDocument, { from, to }: Pick<Phase, 'from' | 'to'>, at: Date) {
  const timeZone = zoneOf(plan);
  const days = to === undefined ? OPEN_PHASE_DAYS : PHASE_DAYS_MAX;
  const today = dayAt(at, timeZone);
  const first = dayAfter(from, days) <= today && (to === undefined || today <= to) ? today : from;
  const last = dayAfter(first, days - 1);
  const isCut = to === undefined || last < to || first > from;
  const end = to !== undefined && to < last ? to : last;
  const instant = (day: string, time: string) => instantAt(Temporal.PlainDate.from(day), time, timeZone).epochMilliseconds;
  return { from: instant(first, '00:00'), to: instant(end, '24:00'), isCut };
}
