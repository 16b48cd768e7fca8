import { sql } from 'kysely';
import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import { newId } from '../platform/ids.ts';
import { recipients } from './recipients.ts';

type Row = { requesterId: string; assigneeId: string | null; teamIds: string[]; leadIds: string[] };

/** Tells those whom an event concerns. Run twice, it tells once. */
export async function giveNotice(act: Recording, event: RecordedEvent): Promise<void> {
  const { ticketId } = event;
  if (!ticketId) return;
  const team = typeof event.data.toTeam === 'string' ? event.data.toTeam : null;
  const { rows } = await sql<Row>`
    select t.requester_id, t.assignee_id, coalesce(array_agg(m.person_id) filter (where m.person_id is not null), '{}') as team_ids,
      coalesce(array_agg(m.person_id) filter (where m.is_lead), '{}') as lead_ids
    from ticket t left join (team_member m join person p on p.id = m.person_id and p.deactivated_at is null)
      on m.team = coalesce(${team}, (select r.team from relay r where r.id = ${event.subjectId}), t.team)
    where t.id = ${ticketId} group by t.id`.execute(act.db);
  const facts = rows[0];
  if (!facts) return;
  const people = recipients(event.kind, {
    ...facts,
    actorId: event.actorId,
    isPublic: event.isPublic,
    fromRequester: event.data.fromRequester === true,
  });
  await tellPeople(act, event, people);
}

/** Puts an event into the bells of these people, once however often it runs. */
export async function tellPeople(act: Recording, { id, kind, ticketId, at }: RecordedEvent, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await act.db
    .insertInto('notice')
    .values(people.map((personId) => ({ id: newId(act.at), personId, eventId: id, ticketId, kind, at })))
    .onConflict((conflict) => conflict.columns(['personId', 'eventId']).doNothing())
    .execute();
}
