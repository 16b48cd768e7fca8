import { sql } from 'kysely';
import type { Act, DeskAct } from '../identity/act.ts';
import { doneBy } from '../platform/event-log.ts';
import type { HopKind, Status, WaitingFor } from './words.ts';

type Place = { tier: number; team: string; assigneeId: string | null };
type Change = Partial<{
  status: Status;
  waitingFor: WaitingFor | null;
  waitingUntil: Date | null;
  assigneeId: string | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  subject: string;
  issueArea: string;
  kind: string;
  impact: string;
  urgency: string;
  priority: string;
  platform: string | null;
  deviceName: string | null;
  errorCode: string | null;
  affected: number;
}>;

/** The only writer of a ticket's state. Every change counts the version up. */
export async function saveTicket(act: Act | DeskAct, ticketId: string, change: Change & Partial<Place> = {}): Promise<void> {
  // A status that is not waiting waits for nothing: the two columns change together or the database refuses.
  const waiting = change.status && change.status !== 'waiting' ? { waitingFor: null, waitingUntil: null } : {};
  await act.db
    .updateTable('ticket')
    .set({ ...waiting, ...change, version: sql`version + 1`, updatedAt: act.at })
    .where('id', '=', ticketId)
    .execute();
}

/** A hop of the path: where the ticket went, what it left, and why. */
export type NewHop = { kind: HopKind; to: Place; reason?: string | null };

/**
 * Appends a hop and puts the ticket where it leads, in one step: the path and the accountable tier cannot part.
 * `from` is the place the ticket leaves; null for the opening.
 */
export async function addHop(
  act: Act | DeskAct,
  ticketId: string,
  { kind, from, to, reason = null }: NewHop & { from: Place | null },
): Promise<void> {
  await act.db
    .insertInto('hop')
    .values({
      ticketId,
      seq: sql`(select coalesce(max(seq) + 1, 0) from hop where ticket_id = ${ticketId})`,
      kind,
      fromTier: from?.tier ?? null,
      fromTeam: from?.team ?? null,
      fromAssigneeId: from?.assigneeId ?? null,
      toTier: to.tier,
      toTeam: to.team,
      toAssigneeId: to.assigneeId,
      ...doneBy(act.by),
      reason,
      at: act.at,
    })
    .execute();
}

/** Moves the ticket along its path: the hop, and the place with whatever else changes. */
export async function moveTicket(
  act: Act | DeskAct,
  ticket: Place & { id: string },
  { kind, to, reason = null, ...change }: NewHop & Change,
): Promise<void> {
  await addHop(act, ticket.id, { kind, from: { tier: ticket.tier, team: ticket.team, assigneeId: ticket.assigneeId }, to, reason });
  await saveTicket(act, ticket.id, { ...change, ...to });
}

/** Who held the ticket when it last left a tier: the way back leads there, read from the path and never derived. */
export async function lastPlaceAt(act: Act | DeskAct, ticketId: string, tier: number): Promise<Place | null> {
  const left = await act.db
    .selectFrom('hop')
    .select(['fromTeam as team', 'fromAssigneeId as assigneeId'])
    .where('ticketId', '=', ticketId)
    .where('fromTier', '=', tier)
    .where('toTier', '!=', tier)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return left?.team ? { tier, team: left.team, assigneeId: left.assigneeId } : null;
}

/** When the ticket last came to a tier from elsewhere, or was opened there. */
export async function arrivedAt(act: Act | DeskAct, ticketId: string, tier: number): Promise<Date | null> {
  const { at } = await act.db
    .selectFrom('hop')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('ticketId', '=', ticketId)
    .where('toTier', '=', tier)
    .where(({ eb, or }) => or([eb('fromTier', 'is', null), eb('fromTier', '!=', tier)]))
    .executeTakeFirstOrThrow();
  return at;
}

/** The tiers that have held the ticket, lowest first. */
export async function tiersThatHandled(act: Act | DeskAct, ticketId: string): Promise<number[]> {
  const rows = await act.db.selectFrom('hop').select('toTier').distinct().where('ticketId', '=', ticketId).orderBy('toTier').execute();
  return rows.map((row) => row.toTier);
}
