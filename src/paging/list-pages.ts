import { type RawBuilder, sql } from 'kysely';
import { titleOf } from '../bridge/store.ts';
import { type Actor, actorMay, type Look } from '../identity/act.ts';
import { readCursor, toPage } from '../platform/http/cursor.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { isRefusal } from '../platform/outcome.ts';
import { visibleTo } from '../ticket/visible-to.ts';
import type * as contract from './contract.ts';
import type { Page } from './contract.ts';
import { mayAcknowledge } from './may-acknowledge.ts';

type Looking = Pick<Look, 'db' | 'by' | 'realm' | 'locale'>;
type Row = Omit<Page, 'isMine' | 'mayAcknowledge' | 'bridge'> & { bridge: (Parameters<typeof titleOf>[1] & { id: string }) | null };

export async function listPages(look: Look, { state, mine, ticket, limit = 30, cursor }: InputOf<typeof contract.listPages>) {
  const after = cursor ? readCursor(cursor, 1) : null;
  if (isRefusal(after)) return after;
  const pages = await readPages(
    look,
    sql`true ${inState(state)} ${ticket ? sql`and p.ticket_id = ${ticket}` : sql``}
      ${mine ? sql`and p.id in (select r.page_id from ring r where r.person_id = ${look.by.id} and r.channel is not null)` : sql``}
      ${after ? sql`and p.id < ${after[0]}::uuid` : sql``}`,
    limit + 1,
  );
  return toPage(pages, limit, ({ id }) => [id]);
}

function inState(state: InputOf<typeof contract.listPages>['state']): RawBuilder<unknown> {
  if (state === undefined) return sql``;
  return state === 'open' ? sql`and p.ended_at is null` : sql`and p.state = ${state}`;
}

export async function readPage(look: Looking, id: string): Promise<Page | undefined> {
  const [page] = await readPages(look, sql`p.id = ${id}`, 1);
  return page;
}

/** Through the door: a page about a ticket is seen by whoever may see the ticket. */
async function readPages(look: Looking, which: RawBuilder<unknown>, limit: number): Promise<Page[]> {
  const { rows } = await sql<Row>`
    select p.id, p.about, p.tier, p.team, p.state, p.since, p.rings_at, p.held_until, p.acknowledged_at, p.ended_at, p.over_because, p.plan_version,
      case when t.id is not null then json_build_object('id', t.id, 'number', t.number, 'subject', t.subject, 'priority', t.priority) end as ticket,
      case when b.id is not null then json_build_object('id', b.id, 'title', b.title, 'phase', b.phase, 'planVersion', b.plan_version) end as bridge,
      (select json_build_object('id', o.id, 'name', o.name) from person o where o.id = p.acknowledged_by) as acknowledged_by,
      coalesce((select json_agg(json_build_object('id', r.id, 'step', r.step, 'round', r.round, 'channel', r.channel, 'at', r.at, 'outcome', r.outcome,
          'person', (select json_build_object('id', o.id, 'name', o.name) from person o where o.id = r.person_id)) order by r.at, r.id)
        from ring r where r.page_id = p.id), '[]') as rings
    from page p left join ticket t on t.id = p.ticket_id left join bridge b on b.id = p.bridge_id
    where (p.ticket_id is null or ${visibleTo(look)}) and ${which} order by p.id desc limit ${limit}`.execute(look.db);
  return Promise.all(
    rows.map(async ({ bridge, ...row }) =>
      withOwn({ ...row, bridge: bridge && { id: bridge.id, title: await titleOf(look, bridge) } }, look.by),
    ),
  );
}

function withOwn(page: Omit<Page, 'isMine' | 'mayAcknowledge'>, by: Actor): Page {
  const isMine = page.rings.some(({ person, channel }) => person?.id === by.id && channel !== null);
  return { ...page, isMine, mayAcknowledge: actorMay(by, 'page:acknowledge') && mayAcknowledge(by, { ...page, isMine }) };
}
