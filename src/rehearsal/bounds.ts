import { isTimeZone } from '../calendar/time-zones.ts';
import { ownTiers } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';

/** So many tickets are rehearsed at once, and so many in all runs together. */
export const TICKETS_MAX = 200_000;
export const TICKETS_OF_ALL_RUNS_MAX = 400_000;
const YEARS = ['1970', '2999'] as const;

/** Why a plan cannot be looked at as it is; null when it can. What lint would say is no reason: a draft may be rehearsed. */
export function unfitOf(plan: PlanDocument): Refusal | null {
  if (ownTiers(plan).length === 0) return refuse('rehearsal-without-teams');
  const zone = (plan.calendars ?? []).find(({ timeZone }) => !isTimeZone(timeZone));
  if (zone) return refuse('rehearsal-zone-unknown', { calendar: zone.id, timeZone: zone.timeZone });
  const days = (plan.phases ?? []).flatMap(({ from, to, bridge }) => [from, to, bridge?.from, bridge?.until]);
  const far = days.find((day) => day !== undefined && (day.slice(0, 4) < YEARS[0] || day.slice(0, 4) > YEARS[1]));
  return far === undefined ? null : refuse('rehearsal-dates-too-far', { day: far, first: YEARS[0], last: YEARS[1] });
}
