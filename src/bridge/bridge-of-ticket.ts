import { sql } from 'kysely';

/** Of a ticket `t`: the bridge on whose agenda it still stands, one that is live before those to come. */
export const bridgeOfTicket = sql`(
  select json_build_object('id', b.id, 'startsAt', b.starts_at, 'state', b.state)
  from bridge_item i join bridge b on b.id = i.bridge_id
  where i.ticket_id = t.id and i.outcome is null and b.state in ('live', 'scheduled')
  order by b.state = 'live' desc, b.starts_at, b.id limit 1)`;
