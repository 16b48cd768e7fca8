import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

/** The tier that somebody practises on a ticket, named by itself or by what hangs on it; none when it is not theirs. */
export async function tiersPractised(db: Db, { person, id }: { person: string; id: string }): Promise<number[]> {
  const { rows } = await sql<{ tier: number }>`
    select a.tier from lab_attempt a where a.person_id = ${person} and a.finished_at is null and a.ticket_id in (
      select ${id}::uuid
      union all select e.ticket_id from escalation e where e.id = ${id}
      union all select r.ticket_id from relay r where r.id = ${id}
      union all select v.ticket_id from vendor_case v where v.id = ${id})`.execute(db);
  return rows.map(({ tier }) => tier);
}
