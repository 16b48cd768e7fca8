import { sql } from 'kysely';
import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import { newId } from '../platform/ids.ts';
import { recipients } from './recipients.ts';

type Row = { requesterId: string; assigneeId: string | null; teamIds: string[] };

/** Tells those whom an event concerns. Run twice, it tells once. */
export async function giveNotice(act: Recording, event: RecordedEvent): Promise<void> {
  const { ticketId } = event;
  if (!ticketId) return;
  const team = typeof event.data.toTeam === 'string' ? event.data.toTeam : null;
  const { rows } = await sql<Row>`select t.requester_id, t.assignee_id,
      coalesce((select array_agg(m.person_id) from team_member m join person p on p.id = m.person_id
        where m.team = coalesce(${team}, (select r.team from relay r where r.id = ${event.subjectId}), t.team) and p.deactivated_at is null), '{}') as team_ids
    from ticket t where t.id = ${ticketId}`.execute(act.db);
  const facts = rows[0];
  if (!facts) return;
  const people = recipients(event.kind, {
    ...facts,
    actorId: event.actorId,
    isPublic: event.isPublic,
    fromRequester: event.data.fromRequester === true,
  });
  if (people.length === 0) return;
  await act.db
    .insertInto('notice')
    .values(people.map((personId) => ({ id: newId(act.at), personId, eventId: event.id, ticketId, kind: event.kind, at: event.at })))
    .onConflict((conflict) => conflict.columns(['personId', 'eventId']).doNothing())
    .execute();
}
