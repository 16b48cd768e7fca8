import { sql } from 'kysely';
import { ESCALATION_EVENTS, type EscalationEvent } from '../escalation/events.ts';
import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import { TICKET_EVENTS, type TicketEvent } from '../ticket/events.ts';

type Settling = Pick<RecordedEvent, 'id' | 'ticketId'>;
type Kind = (TicketEvent | EscalationEvent)['kind'];

/** Whatever happens to a ticket but its opening: nothing was said of it before. */
export const AFTER_OPENING = [...Object.keys(TICKET_EVENTS), ...Object.keys(ESCALATION_EVENTS)].filter(
  (kind) => kind !== 'ticket-opened',
) as Kind[];

/** Who is to work on the ticket: whoever could take it, or whoever was given it. */
const WHOSE: readonly Kind[] = ['ticket-opened', 'ticket-released', 'ticket-reopened', 'ticket-assigned'];

/** What news there is nothing left to do about, whoever was told, once this has happened. */
const HANDLES: Partial<Record<string, readonly Kind[]>> = {
  'ticket-taken': WHOSE,
  'ticket-assigned': WHOSE,
  'ticket-released': ['ticket-assigned'],
  'ticket-escalated': WHOSE,
  'ticket-replied': ['ticket-replied'],
  'ticket-resolved': [...WHOSE, 'ticket-replied'],
  'escalation-accepted': ['ticket-escalated'],
  'escalation-returned': ['ticket-escalated'],
  'escalation-withdrawn': ['ticket-escalated'],
  'relay-acknowledged': ['relay-sent', 'relay-answered'],
  'relay-answered': ['relay-questioned'],
} satisfies Partial<Record<Kind, readonly Kind[]>>;

const PAIRS = Object.entries(HANDLES).flatMap(([by, kinds = []]) => kinds.map((what) => ({ by, what })));

/**
 * Whether what `s` did settles the notice `o` of the event `e` before it. Whoever does something to a ticket has seen what they were
 * told of it; and what was to be done by one of many has been done for all of them. A hand-off or a relay settles what was said of
 * itself, an answer to the user what the user had said.
 */
const isSettled = sql<boolean>`s.seq > e.seq and (o.person_id = s.actor_id
  or exists (select from unnest(${PAIRS.map(({ by }) => by)}::text[], ${PAIRS.map(({ what }) => what)}::text[]) as handles (by, what)
      where handles.by = s.kind and handles.what = e.kind)
    and case e.kind when 'ticket-replied' then (e.data ->> 'fromRequester')::boolean and s.actor_id is distinct from e.actor_id
      else e.subject_id is null or e.subject_id = s.subject_id end)`;

/** Reads each notice that there is nothing left to do about, once this has happened. */
export async function settleNotices({ db }: Pick<Recording, 'db'>, { id, ticketId }: Settling): Promise<void> {
  await sql`
    with settled as (
      select o.id, s.at from event s join notice o on o.ticket_id = s.ticket_id join event e on e.id = o.event_id
      where s.id = ${id} and o.ticket_id = ${ticketId} and o.read_at is null and ${isSettled}
      order by o.id for update of o)
    update notice n set read_at = settled.at from settled where settled.id = n.id`.execute(db);
}

/** The same of an event that is told late: by the first that has settled it since. */
export async function settleByLater(
  { db }: Pick<Recording, 'db'>,
  { eventId, ticketId }: { eventId: string; ticketId: string },
): Promise<void> {
  await sql`
    with settled as (
      select o.id, s.at from notice o join event e on e.id = o.event_id cross join lateral (
        select s.at from event s where s.ticket_id = ${ticketId} and s.kind = any(${[...AFTER_OPENING]}) and ${isSettled} order by s.seq limit 1) s
      where o.event_id = ${eventId} and o.read_at is null
      order by o.id for update of o)
    update notice n set read_at = settled.at from settled where settled.id = n.id`.execute(db);
}

/** Reads an event that rang at those whom it names, where nobody has yet: what it asks for is no matter any more. */
export async function takeBack({ db, at }: Pick<Recording, 'db' | 'at'>, eventId: string): Promise<void> {
  await sql`
    with moot as (
      select o.id from notice o where o.event_id = ${eventId} and o.read_at is null
        and o.person_id in (select told.id::uuid from event e, jsonb_array_elements_text(e.data -> 'people') told (id) where e.id = ${eventId})
      order by o.id for update of o)
    update notice n set read_at = ${at} from moot where moot.id = n.id`.execute(db);
}
