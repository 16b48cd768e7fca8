import { sql } from 'kysely';
import type { Actor, Look } from '../../identity/act.ts';
import { isStaff } from '../../identity/act.ts';
import { PRIORITIES } from '../../plan/words.ts';
import { type CursorKey, readCursor, toPage } from '../../platform/http/cursor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { listTickets as contract, Ticket } from '../contract.ts';
import { ticketForRequester } from '../for-requester.ts';
import { ticketColumns, ticketPeople } from '../ticket-json.ts';
import { requestedBy, visibleTo } from '../visible-to.ts';
import type { Sort, View } from '../words.ts';
import { branchesOf, type Condition, type Place } from './found-by.ts';

export type Query = InputOf<typeof contract>;
/** What other slices know of the tickets `t`, as conditions of a list: how they departed from their plan, the numbers of their vendor cases. */
export type KnownElsewhere = { departed(query: Query): Condition | undefined; caseNumbered(words: string): Place };

const UNFINISHED = sql`t.status <> 'closed' and t.status <> 'resolved'`;

/** The user has been asked something, or whether it works; who has written is owed an answer first. */
const AWAITS_REQUESTER = sql`(t.status = 'waiting' and t.waiting_for = 'requester'
  or t.status = 'resolved' and not t.is_confirmed and t.answer_owed_since is null)`;

/** What each view shows, besides the filters; each has its index. */
const VIEW_CONDITIONS: Record<View, (by: Actor) => Condition> = {
  'all-open': () => UNFINISHED,
  'my-tier': (by) => sql`${UNFINISHED} and ${ofTheirTier(by, sql`t.tier`)}`,
  unassigned: (by) => sql`${UNFINISHED} and t.assignee_id is null and ${ofTheirTier(by, sql`t.holding_tier`)}`,
  mine: (by) => sql`t.assignee_id = ${by.id} and t.status <> 'closed'`,
  // Until it is closed, wherever it goes; what has come back to oneself is among what is one's own.
  'handed-up': (by) => sql`t.status <> 'closed' and t.handed_up_by @> array[${by.id}::uuid] and t.assignee_id is distinct from ${by.id}`,
  'my-requests': requestedBy,
  resolved: () => sql`t.status = 'resolved'`,
  all: () => sql`true`,
};

/** Most have one tier. Compared by itself, the queue's index gives its rows in order; any of several would all be sorted first. */
function ofTheirTier({ tiers }: Actor, tier: Condition): Condition {
  return tiers.length === 1 ? sql`${tier} = ${tiers[0]}` : sql`${tier} = any(${[...tiers]})`;
}

type Order = { by: Condition; after(key: CursorKey): Condition; key(row: Row): CursorKey; parts: number };
/** When a ticket is due; one for which no deadline runs is due after all others. */
const DUE = sql`coalesce(t.due_at, 'infinity'::timestamptz)`;
/** How each order runs, its keyset condition, and the key of a row. */
const ORDERS: Record<Sort, Order> = {
  due: {
    by: sql`${DUE}, -t.priority_rank, t.created_at, t.id`,
    after: ([due, rank, at, id]) =>
      sql`(${DUE}, -t.priority_rank, t.created_at, t.id) > (${due}::timestamptz, ${rank}::smallint, ${at}::timestamptz, ${id}::uuid)`,
    key: (row) => [row.dueAt?.toISOString() ?? 'infinity', -row.priorityRank, row.createdAt.toISOString(), row.id],
    parts: 4,
  },
  updated: {
    by: sql`t.updated_at desc, t.id desc`,
    after: ([at, id]) => sql`(t.updated_at, t.id) < (${at}::timestamptz, ${id}::uuid)`,
    key: (row) => [row.updatedAt.toISOString(), row.id],
    parts: 2,
  },
  created: {
    by: sql`t.created_at desc, t.id desc`,
    after: ([at, id]) => sql`(t.created_at, t.id) < (${at}::timestamptz, ${id}::uuid)`,
    key: (row) => [row.createdAt.toISOString(), row.id],
    parts: 2,
  },
  priority: {
    by: sql`t.priority_rank desc, t.created_at, t.id`,
    after: ([rank, at, id]) =>
      sql`(t.priority_rank < ${rank} or (t.priority_rank = ${rank} and (t.created_at, t.id) > (${at}::timestamptz, ${id}::uuid)))`,
    key: (row) => [row.priorityRank, row.createdAt.toISOString(), row.id],
    parts: 3,
  },
};
type Row = Omit<Ticket, 'createdAt' | 'updatedAt' | 'dueAt'> & {
  createdAt: Date;
  updatedAt: Date;
  dueAt: Date | null;
  priorityRank: number;
};

/** One page of the tickets that the caller may see; a requester has no views. */
export async function listTickets(look: Look, query: Query, { departed, caseNumbered }: KnownElsewhere) {
  const { limit = 50 } = query;
  const order = ORDERS[orderFor(look.by, query.sort)];
  const conditions = [visibleTo(look), ...inView(look.by, query.view), ...filters(look.by, query, departed(query))];
  if (query.cursor) {
    const key = readCursor(query.cursor, order.parts);
    if (isRefusal(key)) return key;
    conditions.push(order.after(key));
  }
  const q = query.q?.trim();
  const whose = isStaff(look.by) ? (query.requester ?? null) : look.by.id;
  const branches = q ? await branchesOf(look, { typed: q, whose, elsewhere: [caseNumbered(q)] }) : [];
  // The first of each branch: joined by "or", none of them could use its index.
  const first = branches.map(
    ({ from, where }) => sql`(select t.id from ${from} t where ${all([...conditions, where])} order by ${order.by} limit ${limit + 1})`,
  );
  const { rows } = await sql<Row>`
    select ${ticketColumns}, t.priority_rank from ticket t ${ticketPeople}
    where ${q ? sql`t.id in (${sql.join(first, sql` union all `)})` : all(conditions)} order by ${order.by} limit ${limit + 1}`.execute(
    look.db,
  );
  const page = toPage(rows, limit, order.key);
  return isStaff(look.by) ? page : { ...page, items: page.items.map(ticketForRequester) };
}

/** A requester is not shown by when the staff is to act: an order by it, and its cursor, would tell. */
function orderFor(by: Actor, sort: Sort = 'updated'): Sort {
  return sort === 'due' && !isStaff(by) ? 'updated' : sort;
}

function all(conditions: readonly Condition[]): Condition {
  return sql.join(conditions, sql` and `);
}

function inView(by: Actor, view: View = 'all'): Condition[] {
  return isStaff(by) ? [VIEW_CONDITIONS[view](by)] : [];
}

/** Filters by what a requester is not shown are no filters for them: an answer would tell it all the same. */
function filters(by: Actor, query: Query, departed: Condition | undefined): Condition[] {
  const { status, tier, team, assignee, requester, awaits, area, priority, bounces, planVersion, phase } = query;
  const conditions: Condition[] = [];
  if (status) conditions.push(sql`t.status = ${status}`);
  if (tier) conditions.push(sql`t.tier = ${tier}`);
  if (team && isStaff(by)) conditions.push(sql`t.team = ${team}`);
  if (assignee && isStaff(by))
    conditions.push(assignee === 'none' ? sql`t.assignee_id is null` : sql`t.assignee_id = ${assignee === 'me' ? by.id : assignee}`);
  if (requester && isStaff(by)) conditions.push(requestedBy({ id: requester }));
  if (awaits) conditions.push(AWAITS_REQUESTER);
  if (area) conditions.push(sql`t.issue_area = ${area}`);
  // By its rank, which the index knows.
  if (priority) conditions.push(sql`t.priority_rank = ${PRIORITIES.indexOf(priority) + 1}`);
  // Said twice, because the index holds those that went back at all.
  if (bounces && isStaff(by)) conditions.push(sql`t.bounces > 0 and t.bounces >= ${bounces}`);
  if (planVersion) conditions.push(sql`t.plan_version = ${planVersion}`);
  if (phase) conditions.push(sql`t.phase = ${phase}`);
  if (departed && isStaff(by)) conditions.push(departed);
  return conditions;
}
