import { isWorkingTime } from '../calendar/business-time.ts';
import { promiseCalendar } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { AwayReason } from './words.ts';

/**
 * Why nobody of a team was to be there at an instant, by its rota and its calendar; null when somebody was, and for a team of
 * which the plan says neither. A rota that is on duty beyond the calendar's hours is what the plan says, too.
 */
export function awayAt(plan: PlanDocument, teamId: string, at: Date): AwayReason | null {
  const team = plan.teams?.find(({ id }) => id === teamId);
  if (!team) return null;
  const calendar = plan.calendars?.find(({ id }) => id === team.calendar) ?? null;
  const shifts = (plan.rota ?? []).filter((shift) => shift.team === teamId);
  if (shifts.length === 0) return isWorkingTime(calendar, at) ? null : 'closed';

  const { timeZone = 'UTC', holidays = [] } = calendar ?? promiseCalendar(plan) ?? {};
  if (isWorkingTime({ id: teamId, timeZone, hours: shifts, holidays }, at)) return null;
  return isWorkingTime(calendar, at) ? 'nobody-on-duty' : 'closed';
}
