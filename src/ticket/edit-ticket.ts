import type { Act } from '../identity/act.ts';
import { priorityOf } from '../plan/rules/in-force.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type { editTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/**
 * Corrects what the ticket says. The priority follows impact and urgency by the ticket's plan. What is given as it stands already is
 * no change; a correction of nothing else leaves no trace.
 */
export async function editTicket(act: Act, { id, version, ...change }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'edit', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  if (Object.keys(change).length === 0) return refuse('nothing-to-change');

  const before = await act.db
    .selectFrom('ticket')
    .select(['subject', 'issueArea', 'kind', 'impact', 'urgency', 'platform', 'deviceName', 'errorCode', 'affected', 'priority'])
    .where('id', '=', ticket.id)
    .executeTakeFirstOrThrow();
  const changed = (Object.keys(change) as (keyof typeof change)[]).filter((field) => change[field] !== before[field]);
  if (changed.length === 0) return { ticketId: ticket.id };
  const factsOf = (facts: typeof before | typeof change) => Object.fromEntries(changed.map((field) => [field, facts[field] ?? null]));
  const impact = change.impact ?? before.impact;
  const urgency = change.urgency ?? before.urgency;
  const priority = priorityOf(ticket.plan, impact, urgency);
  await saveTicket(act, ticket.id, { ...change, priority });
  await recordTicketEvent(act, {
    kind: 'ticket-edited',
    ticketId: ticket.id,
    data: { changed, before: factsOf(before), after: factsOf(change), ...(priority !== before.priority && { priority }) },
  });
  return { ticketId: ticket.id };
}
