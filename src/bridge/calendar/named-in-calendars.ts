import { sql } from 'kysely';

/**
 * What a rule of the plan opens is called as its ticket is: the user’s own words, which do not leave the desk. Calendars say the number.
 * Null for all others; what people or the plan call a bridge may stand anywhere.
 */
export const numbersInstead = sql<string | null>`case when b.rule is not null and not (b.rule ? 'sameError') then
  (select string_agg('#' || t.number, ', ' order by i.place) from bridge_item i join ticket t on t.id = i.ticket_id
    where i.bridge_id = b.id and i.source = 'ticket') end`;
