import type { Act } from '../identity/act.ts';
import { findMember } from '../identity/find-member.ts';
import { teamsOfTier } from '../plan/rules/in-force.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import type { assignTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/** Gives the ticket to an active member of the accountable tier, in the team they belong to there; null puts it back. */
export async function assignTicket(act: Act, { id, assignee, version }: InputOf<typeof contract>) {
  const ticket = await lockForMove(act, { move: 'assign', key: id, seenVersion: version });
  if (isRefusal(ticket)) return ticket;
  if (assignee === null) {
    await saveTicket(act, ticket.id, { assigneeId: null });
    await recordTicketEvent(act, { kind: 'ticket-assigned', ticketId: ticket.id, data: { assignee: null } });
    return { ticketId: ticket.id };
  }

  const holdingTier = ticket.vendorCase?.keeperTier ?? ticket.tier;
  const teams = teamsOfTier(ticket.plan, holdingTier).map((team) => team.id);
  const member = await findMember(act.db, assignee, teams);
  if (!member) return refuse('assignee-not-eligible', { tier: holdingTier });
  const team = member.teams.includes(ticket.team) ? ticket.team : (member.teams[0] ?? ticket.team);
  await saveTicket(act, ticket.id, { assigneeId: assignee, team, ...(ticket.status === 'new' && { status: 'open' }) });
  await recordTicketEvent(act, {
    kind: 'ticket-assigned',
    ticketId: ticket.id,
    data: { assignee: member.name, assigneeId: assignee, team },
  });
  return { ticketId: ticket.id };
}
