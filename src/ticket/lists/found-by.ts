import { type RawBuilder, sql } from 'kysely';
import { type Actor, isStaff } from '../../identity/act.ts';

export type Condition = RawBuilder<unknown>;

/**
 * The ways in which what somebody types finds a ticket `t`, each with its own index: by its number, by words of the ticket, of a message,
 * or of its requester's name and address. Words are found by their beginning, so that a search finds while one types. A requester finds
 * what they may read.
 */
export function waysToFind(by: Actor, typed: string): Condition[] {
  const number = /^#?([0-9]{1,12})$/.exec(typed)?.[1];
  const words = sql`search_for(${typed})`;
  const staff = isStaff(by);
  return [
    ...(number ? [sql`t.number = ${number}`] : []),
    sql`t.search @@ ${words}`,
    sql`t.id in (select m.ticket_id from message m where m.search @@ ${words} ${staff ? sql`` : sql`and m.visibility = 'public'`})`,
    ...(staff ? [sql`t.requester_id in (select p.id from person p where p.search @@ ${words})`] : []),
  ];
}
