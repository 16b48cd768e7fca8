import type { DeskAct } from '../identity/act.ts';
import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import { recordTicketEvent } from './events.ts';
import { saveTicket } from './store.ts';

/** Somebody no longer works here: what they had goes back to its team, and the team hears of it. Run twice, it finds nothing. */
export async function releaseTickets(act: Recording, { subjectId }: Pick<RecordedEvent, 'subjectId'>): Promise<void> {
  if (!subjectId) return;
  const person = await act.db.selectFrom('person').select(['role', 'deactivatedAt']).where('id', '=', subjectId).executeTakeFirst();
  if (!person || (person.deactivatedAt === null && person.role !== 'requester')) return;
  const desk: DeskAct = { ...act, by: null };
  const held = await act.db
    .selectFrom('ticket')
    .select('id')
    .where('assigneeId', '=', subjectId)
    .where('status', 'not in', ['resolved', 'closed'])
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id } of held) {
    await saveTicket(desk, id, { assigneeId: null });
    await recordTicketEvent(desk, { kind: 'ticket-assigned', ticketId: id, data: { assignee: null } });
  }
}
