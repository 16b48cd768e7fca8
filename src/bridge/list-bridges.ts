import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import { visibleTo } from '../ticket/visible-to.ts';
import type { BridgeLine, listBridges as contract } from './contract.ts';
import { attendance, missingTiers, type Stay } from './rules/attendance.ts';
import { type BridgeRow, titleOf } from './store.ts';

type Row = Omit<BridgeLine, 'title' | 'missingTiers' | 'peopleThere' | 'startsAt'> &
  Pick<BridgeRow, 'title' | 'startsAt' | 'planVersion'> & { stays: Stay[] };

/** Bridges by when they begin: those to come soonest first, all others newest first. */
export async function listBridges(look: Look, { state, phase, ticket, from, to, limit = 50, cursor }: InputOf<typeof contract>) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const isAhead = state === 'scheduled' || state === 'live';
  const byKey = ticket && (/^[0-9]{1,15}$/.test(ticket) ? sql`t.number = ${ticket}` : sql`t.id = ${ticket}`);
  const conditions = [
    ...(state ? [sql`b.state = ${state}`] : []),
    ...(phase ? [sql`b.phase = ${phase}`] : []),
    ...(from ? [sql`b.starts_at >= ${new Date(from)}`] : []),
    ...(to ? [sql`b.starts_at < ${new Date(to)}`] : []),
    ...(byKey
      ? [sql`b.id in (select i.bridge_id from bridge_item i join ticket t on t.id = i.ticket_id where ${byKey} and ${visibleTo(look)})`]
      : []),
    ...(after ? [sql`(b.starts_at, b.id) ${isAhead ? sql`>` : sql`<`} (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
    sql`true`,
  ];
  const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
  const { rows } = await sql<Row>`
    select b.id, b.kind, b.phase, b.title, b.reason, b.state, b.starts_at, b.ends_at, b.started_at, b.ended_at, b.join_address, b.tiers, b.plan_version, b.version,
      (select count(*)::int from bridge_item i where i.bridge_id = b.id and i.outcome is distinct from 'dropped') as agenda_size,
      (select coalesce(json_agg(json_build_object('person', s.person_id, 'tier', s.tier, 'joinedAt', ${ms('s.joined_at')},
        'seenAt', ${ms('s.seen_at')}, 'leftAt', ${ms('s.left_at')})), '[]') from bridge_attendance s where s.bridge_id = b.id) as stays
    from bridge b where ${sql.join(conditions, sql` and `)}
    order by ${isAhead ? sql`b.starts_at, b.id` : sql`b.starts_at desc, b.id desc`} limit ${limit + 1}`.execute(look.db);
  const page = toPage(rows, limit, (row) => [row.startsAt.toISOString(), row.id]);
  return { items: await Promise.all(page.items.map((row) => line(look, row))), nextCursor: page.nextCursor };
}

async function line(look: Look, { stays, planVersion, title, ...bridge }: Row) {
  const present = attendance(stays, look.at.getTime());
  const isOver = bridge.state === 'ended' || bridge.state === 'missed';
  return {
    ...bridge,
    title: await titleOf(look, { title, planVersion, phase: bridge.phase }),
    missingTiers: bridge.state === 'live' || isOver ? missingTiers(bridge.tiers, present, isOver) : [],
    peopleThere: present.filter(({ leftAt }) => isOver || leftAt === null).length,
  };
}
