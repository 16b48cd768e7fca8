import { sql } from 'kysely';
import { worksHere } from '../identity/find-member.ts';
import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import type { Party } from '../platform/happens.ts';
import { newId } from '../platform/ids.ts';
import { recipients } from './recipients.ts';
import { settleNotices } from './settle-notices.ts';

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
  const people = recipients(parties, { ...facts, actorId: event.actorId });
  await tellPeople(act, event, people);
  if (people.length > 0) await settleByLater(act, event);
}

/**
 * Puts an event into the bells of these people, once however often it runs. Of a ticket each has one unread notice: the newest,
 * which says for how many it stands; what is told after something newer counts there.
 */
export async function tellPeople(act: Recording, { id, kind, ticketId, at }: RecordedEvent, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await sql`
    with told as (
      select p.person_id, p.id from unnest(${[...people]}::uuid[], ${people.map(() => newId(act.at))}::uuid[]) as p (person_id, id)
      where not exists (select from notice n where n.person_id = p.person_id and n.event_id = ${id})),
    unread as (
      select o.id, o.person_id, o.at > ${at} as is_newer from notice o
      where o.ticket_id = ${ticketId} and o.read_at is null and o.replaced_at is null and o.person_id in (select person_id from told)
      order by o.id for update),
    others as (
      update notice n set count = case when u.is_newer then n.count + 1 else n.count end, replaced_at = case when u.is_newer then null else ${act.at}::timestamptz end
      from unread u where u.id = n.id
      returning n.person_id, n.count, u.is_newer)
    insert into notice (id, person_id, event_id, ticket_id, kind, at, count, replaced_at)
    select t.id, t.person_id, ${id}, ${ticketId}, ${kind}, ${at}::timestamptz, 1 + coalesce(sum(o.count) filter (where not o.is_newer), 0),
      case when bool_or(o.is_newer) then ${act.at}::timestamptz end
    from told t left join others o on o.person_id = t.person_id group by t.id, t.person_id
    on conflict (person_id, event_id) do nothing`.execute(act.db);
}

/** A worker may come late: what has happened to the ticket since may have left nothing to be told. */
async function settleByLater(act: Recording, { ticketId, at }: RecordedEvent): Promise<void> {
  const later = await act.db
    .selectFrom('event')
    .select(['kind', 'ticketId', 'subjectId', 'actorId', 'at'])
    .where('ticketId', '=', ticketId)
    .where('at', '>', at)
    .orderBy('seq')
    .execute();
  for (const event of later) await settleNotices(act, event);
}
