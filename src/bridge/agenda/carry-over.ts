import { sql } from 'kysely';
import type { Act, DeskAct } from '../../identity/act.ts';

/** Nothing stays undecided once a call is over: what has been solved meanwhile is solved, all else is carried over to the next. */
export async function carryOver({ db }: Act | DeskAct, bridge: string): Promise<void> {
  await sql`
    update bridge_item i set outcome = case when exists (
      select from ticket t where t.id = i.ticket_id and t.status in ('resolved', 'closed')) then 'solved' else 'carried' end
    where i.bridge_id = ${bridge} and i.outcome is null`.execute(db);
}

/** Of a call that is not held, what people put on its agenda goes on to the next; the rest the next one finds by itself. */
export async function keepWhatPeopleAdded({ db }: Act | DeskAct, bridge: string): Promise<void> {
  await sql`update bridge_item set outcome = 'carried' where bridge_id = ${bridge} and outcome is null and added_by is not null`.execute(
    db,
  );
}
