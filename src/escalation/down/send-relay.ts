import type { Act } from '../../identity/act.ts';
import { idBeside } from '../../platform/ids.ts';
import type { OpenMatters } from '../../ticket/moves/open-matters.ts';
import { placeToday } from '../../ticket/place-today.ts';
import { moveTicket, type Place, saveTicket } from '../../ticket/store.ts';
import type { TicketInHand } from '../../ticket/ticket-in-hand.ts';
import { recordEscalationEvent } from '../events.ts';
import { wayBack } from '../lock.ts';
import { type PlannedRelay, withState } from './relay-order.ts';

/** Creates the relays of a solution, and tells those tiers that are told now: with the ticket if it goes along. */
export async function sendRelays(
  act: Act,
  ticket: TicketInHand,
  { solutionId, order }: { solutionId: string; order: readonly PlannedRelay[] },
): Promise<void> {
  const relays = [];
  for (const { tier, state, carriesTicket } of order) {
    const place = await wayBack(act, ticket, tier);
    relays.push({ relayId: idBeside(ticket.id, act.at), tier, state, place, carriesTicket });
  }
  await act.db
    .insertInto('relay')
    .values(
      relays.map(({ relayId, tier, state, place }) => ({
        id: relayId,
        solutionId,
        ticketId: ticket.id,
        tier,
        team: place.team,
        personId: place.assigneeId,
        state,
        sentAt: state === 'sent' ? act.at : null,
      })),
    )
    .execute();
  const openRelays = relays
    .map(({ relayId, tier, state }) => ({ id: relayId, tier, state, solverTier: ticket.tier }))
    .sort((a, b) => b.tier - a.tier);
  for (const { relayId, place, carriesTicket, state } of relays)
    if (state === 'sent') await tell(act, ticket, { relayId, place, carriesTicket, open: { openRelays, openHandOffs: [] } });
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
  // They had it when the solution was recorded; whether they still work there is asked now.
  const place = await placeToday(act, ticket, { tier: next.tier, team: next.team, assigneeId: next.personId });
  const openRelays = withState(ticket.openRelays, next.id, 'sent');
  await tell(act, ticket, { relayId: next.id, place, carriesTicket: next.tier >= contactTier, open: { openRelays } });
}

type Telling = {
  relayId: string;
  place: Place;
  carriesTicket: boolean;
  open: Partial<Pick<OpenMatters, 'openRelays' | 'openHandOffs'>>;
};

async function tell(act: Act, ticket: TicketInHand, { relayId, place, carriesTicket, open }: Telling): Promise<void> {
  // A reopened and resolved ticket stays resolved while the last tier learns; any other is now being relayed.
  const status = ticket.status === 'resolved' ? 'resolved' : 'relaying';
  if (carriesTicket) await moveTicket(act, ticket, { kind: 'relayed', to: place, status, ...open });
  else await saveTicket(act, ticket.id, { status, ...open });
  await recordEscalationEvent(act, {
    kind: 'relay-sent',
    ticketId: ticket.id,
    subjectId: relayId,
    data: { fromTier: ticket.tier, toTier: place.tier, toTeam: place.team },
  });
}
