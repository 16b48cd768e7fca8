import type { DeskAct } from '../identity/act.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import { isRefusal } from '../platform/outcome.ts';
import { recordTicketEvent } from './events.ts';
import { MOVES_BY_ITSELF } from './moves/moves.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/** Somebody no longer works here: what they had goes back to its team, and the team hears of it. Run twice, it finds nothing. */
export async function releaseTickets(act: DeskAct, { subjectId }: Pick<RecordedEvent, 'subjectId'>): Promise<void> {
  if (!subjectId) return;
  const person = await act.db.selectFrom('person').select(['role', 'deactivatedAt']).where('id', '=', subjectId).executeTakeFirst();
  if (!person || (person.deactivatedAt === null && person.role !== 'requester')) return;
  const held = await act.db
    .selectFrom('ticket')
    .select('id')
    .where('assigneeId', '=', subjectId)
    .where('status', 'in', [...MOVES_BY_ITSELF.release.from])
    .orderBy('id')
    .execute();
  for (const { id } of held) {
    const ticket = await lockForMove(act, { move: 'release', key: id });
    if (isRefusal(ticket) || ticket.assigneeId !== subjectId) continue;
    await saveTicket(act, id, { assigneeId: null });
    await recordTicketEvent(act, { kind: 'ticket-assigned', ticketId: id, data: { assignee: null } });
  }
}
