import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { saveTicket } from '../../ticket/store.ts';
import type { questionRelay as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { lockRelay, wayBack } from '../lock.ts';
import { withState } from './relay-order.ts';

/** A tier asks back before it acknowledges. */
export async function questionRelay(act: Act, { id, question }: InputOf<typeof contract>) {
  const found = await lockRelay(act, 'question', id);
  if (isRefusal(found)) return found;
  await act.db
    .insertInto('relayQuestion')
    .values({ id: newId(act.at), relayId: id, question, askedBy: act.by.id, askedAt: act.at })
    .execute();
  await act.db.updateTable('relay').set({ state: 'questioned' }).where('id', '=', id).execute();
  // The question goes to those who found the solution.
  const { team: toTeam } = await wayBack(act, found.ticket, found.relay.solverTier);
  await saveTicket(act, found.ticket.id, { openRelays: withState(found.ticket.openRelays, id, 'questioned') });
  await recordEscalationEvent(act, {
    kind: 'relay-questioned',
    ticketId: found.ticket.id,
    subjectId: id,
    data: { tier: found.relay.tier, solverTier: found.relay.solverTier, toTeam, question },
  });
  return { id, ticketId: found.ticket.id };
}
