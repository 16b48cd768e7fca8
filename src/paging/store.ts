import { sql } from 'kysely';
import type { WorkingHours } from '../calendar/business-time.ts';
import type { PagingRule } from '../plan/schema/schema.ts';
import type { PagingCause } from '../plan/words.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { TicketWaits } from './rules/waiting.ts';
import type { PageState } from './words.ts';

/** A page as what changes it reads it. */
export type PageRow = {
  id: string;
  about: PagingCause;
  tier: number;
  team: string | null;
  ticketId: string | null;
  bridgeId: string | null;
  occasion: string;
  since: Date;
  rule: PagingRule;
  calendar: WorkingHours | null;
  state: PageState;
  step: number;
  round: number;
  ringsAt: Date | null;
  heldUntil: Date | null;
  acknowledgedBy: string | null;
};

const COLUMNS = sql`p.id, p.about, p.tier, p.team, p.ticket_id, p.bridge_id, p.occasion, p.since, p.rule, p.calendar, p.state, p.step, p.round,
  p.rings_at, p.held_until, p.acknowledged_by`;

/**
 * A page, held by this transaction with the ticket that it is about: the ticket first, as every move does, and only so that it stays
 * as it is meanwhile.
 */
export async function lockPage(tx: Tx, id: string): Promise<PageRow | undefined> {
  await sql`select from ticket t where t.id = (select p.ticket_id from page p where p.id = ${id}) for share of t`.execute(tx);
  const { rows } = await sql<PageRow>`select ${COLUMNS} from page p where p.id = ${id} for update of p`.execute(tx);
  return rows[0];
}

/** Those of a ticket or bridge that are not over, the earliest first. */
export async function openPages(tx: Tx, subject: { ticketId: string } | { bridgeId: string }): Promise<PageRow[]> {
  const isAbout = 'ticketId' in subject ? sql`p.ticket_id = ${subject.ticketId}` : sql`p.bridge_id = ${subject.bridgeId}`;
  const { rows } =
    await sql<PageRow>`select ${COLUMNS} from page p where ${isAbout} and p.ended_at is null order by p.id for update of p`.execute(tx);
  return rows;
}

/** What the rest of a page becomes. */
export async function savePage(
  tx: Tx,
  id: string,
  changed: Partial<{
    state: PageState;
    step: number;
    round: number;
    ringsAt: Date | null;
    lastRungAt: Date;
    heldUntil: Date | null;
    acknowledgedBy: string;
    acknowledgedAt: Date;
    endedAt: Date;
    overBecause: string;
  }>,
): Promise<void> {
  await tx.updateTable('page').set(changed).where('id', '=', id).execute();
}

/** Since when a ticket is where it is, urgent and nobody's. */
const COMES_TO_NOBODY = [
  ...['ticket-opened', 'ticket-released', 'ticket-reopened', 'ticket-resumed', 'ticket-assigned'],
  ...['escalation-returned', 'escalation-withdrawn', 'vendor-case-answered'],
];

/** What of a ticket says whether it waits for somebody, held as it is until the transaction ends. Those that are practised on ring for nobody. */
export async function ticketWaits(db: Db, ticketId: string): Promise<TicketWaits | undefined> {
  const { rows } = await sql<Omit<TicketWaits, 'handOff'> & { handOffId: string | null; handOffState: string; raisedAt: Date }>`
    select t.id, t.status, t.priority, t.tier, t.team, t.assignee_id, h.id as hand_off_id, h.state as hand_off_state, h.raised_at,
      coalesce((select max(e.at) from event e where e.ticket_id = t.id
        and (e.kind = any(${COMES_TO_NOBODY}) or (e.kind = 'ticket-edited' and e.data ? 'priority'))), t.created_at) as untaken_since
    from ticket t left join lateral (
      select h.id, h.state, h.raised_at from escalation h where h.ticket_id = t.id and h.to_tier = t.tier and h.state in ('raised', 'accepted')
      order by h.raised_at desc limit 1) h on true
    where t.id = ${ticketId} and t.realm = 'real' for share of t`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { handOffId, handOffState, raisedAt, ...ticket } = row;
  return { ...ticket, handOff: handOffId === null ? null : { id: handOffId, state: handOffState, raisedAt } };
}

/** What became of a hand-off. */
export async function stateOfHandOff(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('escalation').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state ?? null;
}
