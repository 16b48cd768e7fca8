import type { Act } from '../identity/act.ts';
import { findMember } from '../identity/find-member.ts';
import { teamsOfTier } from '../plan/rules/in-force.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type { assignTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { heldBy, holderOf, takenOver } from './holder.ts';
import { notToBeAssigned } from './lacking.ts';
import { holdingTier } from './moves/open-matters.ts';
import { teamOfHolder } from './place-today.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/**
 * Gives the ticket to an active member of the accountable tier, in the team they belong to there; null puts it back. To give oneself what a
 * colleague has is to take it.
 */
export async function assignTicket(act: Act, { id, assignee, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'assign', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  if (assignee === null) {
    await saveTicket(act, ticket.id, { assigneeId: null });
    await recordTicketEvent(act, { kind: 'ticket-released', ticketId: ticket.id, data: { because: 'agent' } });
    return { ticketId: ticket.id };
  }

  const tier = holdingTier(ticket);
  const teams = teamsOfTier(ticket.plan, tier).map((team) => team.id);
  const member = await findMember(act.db, assignee, teams);
  if (!member) return refuse('assignee-not-eligible', { tier });
  const forbidden = await notToBeAssigned(act, ticket, { id: assignee, name: member.name });
  if (forbidden) return forbidden;
  const holder = ticket.assigneeId === assignee ? null : await holderOf(act, ticket);
  if (holder && assignee === act.by.id && version === undefined) return heldBy(holder);
  const team = teamOfHolder(ticket, tier, member.teams);
  await saveTicket(act, ticket.id, { assigneeId: assignee, team, ...(ticket.status === 'new' && { status: 'open' }) });
  await recordTicketEvent(act, {
    kind: 'ticket-assigned',
    ticketId: ticket.id,
    data: { assignee: member.name, assigneeId: assignee, team },
  });
  if (holder) await takenOver(act, ticket, holder);
  return { ticketId: ticket.id };
}
