import type { DeskAct } from '../identity/act.ts';
import { newId } from '../platform/ids.ts';
import { isRefusal } from '../platform/outcome.ts';
import { recordTicketEvent } from './events.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/**
 * Notes for the staff, under the desk’s own name, what came of a ticket on a bridge. One that has closed meanwhile stays closed and is
 * noted on all the same: whoever opens it again reads it. Once for each bridge, however often it runs; whether it did.
 */
export async function noteByDesk(act: DeskAct, ticketId: string, { body, bridge }: { body: string; bridge: string }): Promise<boolean> {
  const ticket = await lockForMove(act, { move: 'note', key: ticketId });
  if (isRefusal(ticket)) return false;
  const known = await act.db
    .selectFrom('message')
    .select('id')
    .where('ticketId', '=', ticketId)
    .where('bridgeId', '=', bridge)
    .where('authorId', 'is', null)
    .executeTakeFirst();
  if (known) return false;
  const id = newId(act.at);
  await act.db
    .insertInto('message')
    .values({ id, ticketId, authorId: null, visibility: 'internal', body, ticketVersion: ticket.version + 1, at: act.at, bridgeId: bridge })
    .execute();
  await recordTicketEvent(act, { kind: 'ticket-noted', ticketId, subjectId: id, data: { fromRequester: false, isOfBridge: true } });
  await saveTicket(act, ticketId, {});
  return true;
}
