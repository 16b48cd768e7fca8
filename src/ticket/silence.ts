import { sql } from 'kysely';
import { daysAfter } from '../calendar/days.ts';
import { autoCloseDays } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';

/** Since when nothing was said on a resolved ticket `t`: from the solution on, or the last word between the user and the desk. */
export const silentSince = sql`greatest(t.resolved_at,
  (select max(m.at) from message m where m.ticket_id = t.id and m.visibility = 'public'))`;

/** When a resolved ticket has been silent for as long as its plan says. */
export function silenceEndsAt(plan: PlanDocument, since: Date): Date {
  return daysAfter(since, autoCloseDays(plan));
}
