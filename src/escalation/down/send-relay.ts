import type { Act } from '../../identity/act.ts';
import { newId } from '../../platform/ids.ts';
import type { TicketInHand } from '../../ticket/moves/ticket-in-hand.ts';
import { moveTicket, saveTicket } from '../../ticket/store.ts';
import { recordEscalationEvent } from '../events.ts';
import { wayBack } from '../lock.ts';
import type { PlannedRelay } from './relay-order.ts';

/** Creates the relay to one tier: told now, with the ticket if it goes along, or held until the tier above has understood. */
export async function sendRelay(
  act: Act,
  ticket: TicketInHand,
  { solutionId, tier, state, carriesTicket }: PlannedRelay & { solutionId: string },
): Promise<void> {
  const place = await wayBack(act, ticket, tier);
  const id = newId(act.at);
  await act.db
    .insertInto('relay')
    .values({
      id,
      solutionId,
      ticketId: ticket.id,
      tier,
      team: place.team,
      personId: place.assigneeId,
      state,
      sentAt: state === 'sent' ? act.at : null,
    })
    .execute();
  if (state === 'sent') await tell(act, ticket, { relayId: id, place, carriesTicket });
}

/** The tier above has understood: the next held relay goes on its way. */
export async function sendNextHeld(
  act: Act,
  ticket: TicketInHand,
  { solutionId, contactTier }: { solutionId: string; contactTier: number },
): Promise<void> {
  const next = await act.db
    .selectFrom('relay')
    .select(['id', 'tier', 'team', 'personId'])
    .where('solutionId', '=', solutionId)
    .where('state', '=', 'held')
    .orderBy('tier', 'desc')
    .executeTakeFirst();
  if (!next) return;
  await act.db.updateTable('relay').set({ state: 'sent', sentAt: act.at }).where('id', '=', next.id).execute();
  const place = { tier: next.tier, team: next.team, assigneeId: next.personId };
  await tell(act, ticket, { relayId: next.id, place, carriesTicket: next.tier >= contactTier });
}

type Telling = { relayId: string; place: { tier: number; team: string; assigneeId: string | null }; carriesTicket: boolean };

async function tell(act: Act, ticket: TicketInHand, { relayId, place, carriesTicket }: Telling): Promise<void> {
  // A reopened and resolved ticket stays resolved while the last tier learns; any other is now being relayed.
  const status = ticket.status === 'resolved' ? 'resolved' : 'relaying';
  if (carriesTicket) await moveTicket(act, ticket, { kind: 'relayed', to: place, status });
  else await saveTicket(act, ticket.id, { status });
  await recordEscalationEvent(act, {
    kind: 'relay-sent',
    ticketId: ticket.id,
    subjectId: relayId,

    data: { fromTier: ticket.tier, toTier: place.tier, toTeam: place.team },
  });
}
