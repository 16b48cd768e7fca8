import { sql } from 'kysely';
import type { ContactAttempt } from './contact-attempt.ts';

/** The times that the user of a ticket `t` was tried in vain since it was last opened. */
export const attemptsSince = sql`from contact_attempt x where x.ticket_id = t.id and x.at >= coalesce(t.reopened_at, t.created_at)`;

export const attemptJson = sql<ContactAttempt>`json_build_object('channel', x.channel, 'at', x.at,
  'by', (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = x.actor_id))`;
