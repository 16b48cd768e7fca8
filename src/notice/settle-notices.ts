import { sql } from 'kysely';
import type { EscalationEvent } from '../escalation/events.ts';
import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import type { TicketEvent } from '../ticket/events.ts';

type Settling = Pick<RecordedEvent, 'kind' | 'ticketId' | 'subjectId' | 'actorId' | 'at'>;
type Kind = (TicketEvent | EscalationEvent)['kind'];

const FREE: readonly Kind[] = ['ticket-opened', 'ticket-released', 'ticket-reopened'];

/** What news there is nothing left to do about, whoever was told, once this has happened. */
const HANDLES: Partial<Record<string, readonly Kind[]>> = {
  'ticket-taken': FREE,
  'ticket-assigned': FREE,
  'ticket-replied': ['ticket-replied'],
  'ticket-resolved': [...FREE, 'ticket-replied'],
  'escalation-accepted': ['ticket-escalated'],
  'escalation-returned': ['ticket-escalated'],
  'escalation-withdrawn': ['ticket-escalated'],
  'relay-acknowledged': ['relay-sent', 'relay-answered'],
  'relay-answered': ['relay-questioned'],
} satisfies Partial<Record<Kind, readonly Kind[]>>;

/**
 * Whoever does something to a ticket has seen what they were told of it; and what was to be done by one of many has been done
 * for all of them. A hand-off or a relay settles what was said of itself, an answer to the user what the user had said.
 */
export async function settleNotices(act: Pick<Recording, 'db'>, { kind, ticketId, subjectId, actorId, at }: Settling): Promise<void> {
  await sql`
    update notice n set read_at = ${at} where n.id in (
      select o.id from notice o join event e on e.id = o.event_id
      where o.ticket_id = ${ticketId} and o.read_at is null and o.replaced_at is null and o.at <= ${at} and (o.person_id = ${actorId}
        or o.kind = any(${[...(HANDLES[kind] ?? [])]}) and case o.kind
          when 'ticket-replied' then (e.data ->> 'fromRequester')::boolean and ${actorId}::uuid is distinct from e.actor_id
          else e.subject_id is null or e.subject_id = ${subjectId} end)
      order by o.id for update of o)`.execute(act.db);
}
