import { sql } from 'kysely';
import type { Act, DeskAct } from '../identity/act.ts';
import { doneBy } from '../platform/event-log.ts';
import { HELD_COLUMNS, hold } from './held.ts';
import type { OpenMatters } from './moves/open-matters.ts';
import { isBounce } from './moves/path.ts';
import type { HopKind, Status, WaitingFor } from './words.ts';

export type Place = { tier: number; team: string; assigneeId: string | null };
type Change = Partial<
  OpenMatters & {
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
    /** Of a resolved ticket, and once it is closed: the user has said that it works. */
    isConfirmed: boolean;
    /** Since when the user waits for an answer to what they said. */
    answerOwedSince: Date | null;
    reopenedAt: Date | null;
  }
>;

/** The only writer of a ticket's state. Every change counts the version up. The tier is none of it: it changes along a hop, see `moveTicket`. */
export async function saveTicket(
  act: Act | DeskAct,
  ticketId: string,
  change: Change & { team?: string; tier?: never } = {},
): Promise<void> {
  const saved = await act.db
    .updateTable('ticket')
    .set(columnsOf(act, change))
    .where('id', '=', ticketId)
    .returning([...HELD_COLUMNS, 'version'])
    .executeTakeFirstOrThrow();
  hold(act.db, saved, saved.version);
}

function columnsOf(act: Act | DeskAct, { openHandOffs, openRelays, vendorCase, ...change }: Change & Partial<Place>) {
  return {
    // A status that is not waiting waits for nothing: the two columns change together or the database refuses.
    ...(change.status && change.status !== 'waiting' && { waitingFor: null, waitingUntil: null }),
    ...change,
    ...(openHandOffs && { openHandOffs: JSON.stringify(openHandOffs) }),
    ...(openRelays && { openRelays: JSON.stringify(openRelays) }),
    ...(vendorCase !== undefined && { vendorCase: vendorCase && JSON.stringify(vendorCase) }),
    ...(change.assigneeId !== undefined && { assigneeSince: sinceOf(act, change.assigneeId) }),
    version: sql<number>`version + 1`,
    updatedAt: act.at,
  };
}

/** Who goes on having it has had it since they came to it. */
function sinceOf({ at }: Pick<Act | DeskAct, 'at'>, assigneeId: string | null) {
  return assigneeId && sql<Date>`case when ticket.assignee_id = ${assigneeId} then ticket.assignee_since else ${at}::timestamptz end`;
}

/** When the first promise that runs falls due: the clocks tell. Nobody has moved the ticket, so its version stays. */
export async function keepDueAt({ db }: Pick<Act | DeskAct, 'db'>, ticketId: string, dueAt: Date | null): Promise<void> {
  await db.updateTable('ticket').set({ dueAt }).where('id', '=', ticketId).execute();
}

/** A hop of the path: where the ticket went, what it left, and why. */
export type NewHop = { kind: HopKind; to: Place; reason?: string | null };

/** Appends a hop that leads where the ticket is. `from` is the place that it leaves; null for the opening. */
export async function addHop(act: Act | DeskAct, ticketId: string, hop: NewHop & { from: Place | null }): Promise<void> {
  await newHop(act, ticketId, hop).execute();
}

function newHop(act: Act | DeskAct, ticketId: string, { kind, from, to, reason = null }: NewHop & { from: Place | null }) {
  return act.db.insertInto('hop').values({
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
    bridgeId: act.bridge?.id ?? null,
    reason,
    at: act.at,
  });
}

/** Moves the ticket along its path, by one statement: the path, the accountable tier and the bounces cannot part. */
export async function moveTicket(
  act: Act | DeskAct,
  ticket: Place & { id: string },
  { kind, to, reason = null, ...change }: NewHop & Change,
): Promise<void> {
  const from = { tier: ticket.tier, team: ticket.team, assigneeId: ticket.assigneeId };
  const moved = await act.db
    .with('step', () => newHop(act, ticket.id, { kind, from, to, reason }))
    .updateTable('ticket')
    .set({
      ...columnsOf(act, { ...change, ...to }),
      ...(isBounce({ kind, fromTier: ticket.tier }) && { bounces: sql<number>`bounces + 1` }),
      ...(kind === 'escalated' && act.by.kind === 'person' && { handedUpBy: withPerson(act.by.id) }),
    })
    .where('id', '=', ticket.id)
    .returning([...HELD_COLUMNS, 'version'])
    .executeTakeFirstOrThrow();
  hold(act.db, moved, moved.version);
}

/** Those who have handed the ticket up, and this person: each once, in order. */
function withPerson(id: string) {
  return sql<string[]>`(select array_agg(distinct one order by one) from unnest(ticket.handed_up_by || ${id}::uuid) as one)`;
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
