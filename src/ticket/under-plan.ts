import type { PlanDocument } from '../plan/schema/schema.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Recording } from '../platform/event-log.ts';
import { held } from './held.ts';

/** What follows from an event of a ticket looks at: where it is, and the plan that it runs under. */
export type TicketUnderPlan = { id: string; tier: number; priority: string; plan: PlanDocument };

/** The ticket that this transaction holds, as it has left it; nothing is read again. */
export async function ticketUnderPlan({ db }: Recording, ticketId: string): Promise<TicketUnderPlan> {
  const { planVersion, ...ticket } = held(db, ticketId);
  return { ...ticket, plan: await planOfVersion(db, planVersion) };
}
