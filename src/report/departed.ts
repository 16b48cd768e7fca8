import { type RawBuilder, sql } from 'kysely';
import type { InputOf } from '../platform/http/endpoint.ts';
import type { listTickets } from '../ticket/contract.ts';

/** The tickets `t` that departed from their plan, as the figures of a report count them: in any way, where a week is named alone. */
export function departed({ drift, planVersion, driftWeek, driftSince }: InputOf<typeof listTickets>): RawBuilder<boolean> | undefined {
  if (!drift && !driftWeek && !driftSince) return undefined;
  const conditions = [sql`true`];
  if (drift && drift !== 'any') conditions.push(sql`d.kind = ${drift}`);
  if (planVersion) conditions.push(sql`d.plan_version = ${planVersion}`);
  if (driftWeek) conditions.push(sql`d.week = ${driftWeek}`);
  if (driftSince) conditions.push(sql`d.week >= ${driftSince}`);
  return sql`t.id in (select d.ticket_id from deviation d where d.ticket_id is not null and ${sql.join(conditions, sql` and `)})`;
}
