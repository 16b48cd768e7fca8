import { addBusinessMinutes } from '../../calendar/business-time.ts';
import type { DeskAct } from '../../identity/act.ts';
import { promiseCalendar, timedEscalation } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Recording } from '../../platform/event-log.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { arrivedAt } from '../../ticket/store.ts';
import { lockForMove } from '../../ticket/ticket-in-hand.ts';
import type { TicketUnderPlan } from '../../ticket/under-plan.ts';
import { handUp } from './hand-up.ts';
import { judgePacket, receivedPacket, sentBackTo, withTicketFacts } from './judge-packet.ts';

/** A ticket has come to a tier: if the plan hands it on when that tier stays silent, a timer looks again then. */
export async function watchForAnswer(act: Recording, _: unknown, { id, tier, plan }: TicketUnderPlan): Promise<void> {
  const startAfter = silentUntil(plan, tier, act.at);
  if (startAfter) await act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'escalate-if-unanswered', subject: id }, startAfter }]);
}

/** Until when a tier may stay silent about what came to it; null when the plan does not hand it on. */
export function silentUntil(plan: PlanDocument, tier: number, since: Date): Date | null {
  const rule = timedEscalation(plan, tier);
  return rule ? addBusinessMinutes(promiseCalendar(plan), since, rule.afterMinutes) : null;
}

/** When it came to the tier, or last came back to it from a wait, from the vendor or from the user: the tier's time begins anew. */
async function silentSince(act: DeskAct, ticketId: string, tier: number): Promise<Date | null> {
  const arrived = await arrivedAt(act, ticketId, tier);
  const { at } = await act.db
    .selectFrom('event')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('ticketId', '=', ticketId)
    .where('kind', 'in', ['ticket-resumed', 'ticket-reopened', 'vendor-case-answered'])
    .executeTakeFirstOrThrow();
  return arrived && at && at > arrived ? at : arrived;
}

/**
 * The timer. It re-reads: the ticket may have gone on, be solved or wait with a reason. Otherwise the desk hands it up with
 * what it knows; the plan's bar binds people, not the plan's own rule, and the packet's score says honestly how little that is.
 */
export async function escalateIfUnanswered(act: DeskAct, ticketId: string): Promise<void> {
  const ticket = await lockForMove(act, { move: 'escalate-unanswered', key: ticketId });
  if (isRefusal(ticket)) return;
  const rule = timedEscalation(ticket.plan, ticket.tier);
  const since = await silentSince(act, ticketId, ticket.tier);
  const until = since && silentUntil(ticket.plan, ticket.tier, since);
  if (!rule || !until) return;
  if (until > act.at)
    return act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'escalate-if-unanswered', subject: ticketId }, startAfter: until }]);
  const received = await receivedPacket(act.db, ticket.openEscalation?.id);
  const packet = withTicketFacts(ticket, received ?? (await sentBackTo(act.db, ticket))?.packet ?? { symptom: ticket.subject });
  const { score, sentBack } = await judgePacket(act.db, ticket, { toTier: rule.toTier, packet });
  // What came back as it is would only come back again: somebody has to add to it.
  if (sentBack?.addsNothing) return;
  await handUp(act, ticket, { toTier: rule.toTier, reason: `\u23f1 ${rule.afterMinutes} min`, packet, score, because: 'timer' });
}
