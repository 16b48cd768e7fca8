import { sql } from 'kysely';
import type { Act, DeskAct } from '../identity/act.ts';
import type { Db } from '../platform/database.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import { visibleTo } from '../ticket/visible-to.ts';
import type { Escalation } from './contract.ts';
import { escalationJson } from './json.ts';
import type { EscalationRefusal } from './refusals.ts';
import { OPEN_RELAY_STATES } from './words.ts';

export async function readEscalation(db: Db, id: string): Promise<Escalation> {
  const { rows } = await sql<{
    escalation: Escalation;
  }>`select ${escalationJson} as escalation from escalation e where e.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error(`escalation ${id} is gone`);
  return row.escalation;
}

type Found<Row> = Promise<Row | Refusal<EscalationRefusal>>;

/** The ticket of an escalation that still runs; the ticket's lock follows, so the state is read again under it. */
export async function ticketOfEscalation(act: Act, id: string): Found<{ ticketId: string }> {
  const { rows } = await sql<{ ticketId: string; state: string }>`
    select e.ticket_id, e.state from escalation e join ticket t on t.id = e.ticket_id where e.id = ${id} and ${visibleTo(act)}`.execute(
    act.db,
  );
  const row = rows[0];
  if (!row) return refuse('escalation-not-found');
  return row.state === 'raised' || row.state === 'accepted' ? { ticketId: row.ticketId } : refuse('escalation-ended', { state: row.state });
}

export async function ticketOfRelay(act: Act, id: string): Found<{ ticketId: string }> {
  const { rows } = await sql<{ ticketId: string; state: string }>`
    select l.ticket_id, l.state from relay l join ticket t on t.id = l.ticket_id where l.id = ${id} and ${visibleTo(act)}`.execute(act.db);
  const row = rows[0];
  if (!row) return refuse('relay-not-found');
  return (OPEN_RELAY_STATES as readonly string[]).includes(row.state)
    ? { ticketId: row.ticketId }
    : refuse('relay-ended', { state: row.state });
}

export async function ticketOfVendorCase(act: Act, id: string): Found<{ ticketId: string }> {
  const { rows } = await sql<{ ticketId: string; answeredAt: Date | null }>`
    select v.ticket_id, v.answered_at from vendor_case v join ticket t on t.id = v.ticket_id where v.id = ${id} and ${visibleTo(act)}`.execute(
    act.db,
  );
  const row = rows[0];
  if (!row) return refuse('vendor-case-not-found');
  return row.answeredAt ? refuse('vendor-case-ended') : { ticketId: row.ticketId };
}

/** The ticket goes up again: what was on its way down did not hold, and nobody needs to learn it. */
export async function withdrawOpenRelays(act: Act | DeskAct, ticketId: string): Promise<void> {
  await act.db
    .updateTable('relay')
    .set({ state: 'withdrawn' })
    .where('ticketId', '=', ticketId)
    .where('state', 'in', [...OPEN_RELAY_STATES])
    .execute();
}
