import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { saveTicket } from '../../ticket/store.ts';
import type { answerRelay as contract } from '../contract.ts';
import { recordEscalationEvent } from '../events.ts';
import { lockRelay } from '../lock.ts';
import { withState } from './relay-order.ts';

/** The tier that found the solution answers; the relay waits for its acknowledgement again. */
export async function answerRelay(act: Act, { id, answer }: InputOf<typeof contract>) {
  const found = await lockRelay(act, 'answer', id);
  if (isRefusal(found)) return found;
  await act.db
    .updateTable('relayQuestion')
    .set({ answer, answeredBy: act.by.id, answeredAt: act.at })
    .where('relayId', '=', id)
    .where('answeredAt', 'is', null)
    .execute();
  await act.db.updateTable('relay').set({ state: 'sent' }).where('id', '=', id).execute();
  await saveTicket(act, found.ticket.id, { openRelays: withState(found.ticket.openRelays, id, 'sent') });
  await recordEscalationEvent(act, {
    kind: 'relay-answered',
    ticketId: found.ticket.id,
    subjectId: id,
    data: { tier: found.relay.tier, answer },
  });
  return { id, ticketId: found.ticket.id };
}
