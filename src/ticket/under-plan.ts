import type { PlanDocument } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Recording } from '../platform/event-log.ts';

/** What follows from an event of a ticket looks at: where it is, and the plan that it runs under. */
export type TicketUnderPlan = { id: string; tier: number; priority: string; plan: PlanDocument };

export async function ticketUnderPlan({ db }: Recording, id: string): Promise<TicketUnderPlan> {
  const { planVersion, ...ticket } = await db
    .selectFrom('ticket')
    .select(['id', 'tier', 'priority', 'planVersion'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...ticket, plan: await planOfVersion(db, planVersion) };
}
