import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import { visibleTo } from '../../ticket/visible-to.ts';
import type { Outcome } from '../words.ts';

export type ItemRow = {
  id: string;
  ticketId: string | null;
  number: number | null;
  title: string;
  outcome: Outcome | null;
  note: string | null;
  place: number;
  version: number;
};

/** An item of a bridge, with what it is called. */
export async function findItem(act: Act, bridge: string, id: string): Promise<ItemRow | Refusal> {
  const { rows } = await sql<ItemRow>`
    select i.id, i.ticket_id, t.number, coalesce(t.subject, a.text, i.title, i.error_code, '') as title, i.outcome, i.note, i.place, i.version
    from bridge_item i left join ticket t on t.id = i.ticket_id and ${visibleTo(act)} left join bridge_action a on a.id = i.action_id
    where i.bridge_id = ${bridge} and i.id = ${id}`.execute(act.db);
  return rows[0] ?? refuse('agenda-item-not-found');
}

/** What the log keeps of an item. */
export function itemNamed({ id, title, number }: ItemRow) {
  return { item: id, title, ticket: number };
}
