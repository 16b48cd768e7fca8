import { sql } from 'kysely';
import { worksHere } from '../identity/find-member.ts';
import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import type { Party } from '../platform/happens.ts';
import { newId } from '../platform/ids.ts';
import { recipients } from './recipients.ts';
import { settleByLater } from './settle-notices.ts';

type Row = { requesterId: string; assigneeId: string | null; teamIds: string[]; leadIds: string[]; standInIds: string[] };

/** Whom an event concerns, and the team that is meant where it says one. */
export type Concerned = { parties: readonly Party[]; team: string | null };

/** Tells those whom an event of a ticket concerns; `team` is the one that the event names. Run twice, it tells once. */
export async function giveNotice(act: Recording, event: RecordedEvent, { parties, team }: Concerned): Promise<void> {
  const { ticketId } = event;
  if (!ticketId) return;
  const { rows } = await sql<Row>`
    select t.requester_id, (select p.id from person p where p.id = t.assignee_id and ${worksHere}) as assignee_id,
      coalesce(array_agg(m.person_id) filter (where m.person_id is not null), '{}') as team_ids,
      coalesce(array_agg(m.person_id) filter (where m.is_lead), '{}') as lead_ids,
      array(select p.id from person p where p.role in ('lead', 'admin') and p.deactivated_at is null) as stand_in_ids
    from ticket t left join (team_member m join person p on p.id = m.person_id and ${worksHere})
      on m.team = coalesce(${team}, (select r.team from relay r where r.id = ${event.subjectId}), t.team)
    where t.id = ${ticketId} group by t.id`.execute(act.db);
  const facts = rows[0];
  if (!facts) return;
  await tellPeople(act, event, recipients(parties, { ...facts, actorId: event.actorId }));
}

/**
 * Puts an event into the bells of these people, once however often it runs. A worker may come late: the ticket stands still while it
 * asks what has happened since, so that whatever is dealt with is told as read, and whatever comes next finds it there.
 */
export async function tellPeople(act: Recording, { id, kind, ticketId, at }: RecordedEvent, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  if (ticketId) await sql`select from ticket where id = ${ticketId} for share`.execute(act.db);
  await sql`
    insert into notice (id, person_id, event_id, ticket_id, kind, at)
    select p.id, p.person_id, ${id}, ${ticketId}, ${kind}, ${at}::timestamptz
    from unnest(${[...people]}::uuid[], ${people.map(() => newId(act.at))}::uuid[]) as p (person_id, id)
    on conflict (person_id, event_id) do nothing`.execute(act.db);
  if (ticketId) await settleByLater(act, { eventId: id, ticketId });
}
