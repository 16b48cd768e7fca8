import { daysAfter } from '../calendar/days.ts';
import { autoCloseDays } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';

/** When a resolved ticket has been silent for as long as its plan says. Silence counts from the user's last word after the solution. */
export function silenceEndsAt(plan: PlanDocument, since: Date): Date {
  return daysAfter(since, autoCloseDays(plan));
}
