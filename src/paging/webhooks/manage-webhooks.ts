import { sql } from 'kysely';
import type { Act, Look } from '../../identity/act.ts';
import type { Surroundings } from '../../identity/route.ts';
import { wrongWith } from '../../platform/call-out.ts';
import type { Tx } from '../../platform/database.ts';
import { readCursor, toPage } from '../../platform/http/cursor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import { recordPagingEvent } from '../events.ts';
import type { DELIVERY_STATES, Hooked } from '../words.ts';
import { askHook } from './ask-hooks.ts';
import { hookSecret } from './sign.ts';

/** Each is called for every ring. */
const WEBHOOKS_MAX = 20;

const COLUMNS = ['id', 'name', 'url', 'isActive', 'version', 'createdAt'] as const;

export async function listWebhooks({ db }: Look) {
  const items = await db.selectFrom('webhook').select(COLUMNS).orderBy('createdAt').orderBy('id').limit(WEBHOOKS_MAX).execute();
  return { items };
}

export async function addWebhook(act: Act, { name, url }: InputOf<typeof contract.addWebhook>, { outside }: Surroundings) {
  const wrong = wrongWith(url, outside);
  if (wrong) return refuse(wrong);
  // Of two who add at once, the second waits, and counts the first.
  await sql`lock table webhook in share row exclusive mode`.execute(act.db);
  const { count } = await act.db
    .selectFrom('webhook')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count >= WEBHOOKS_MAX) return refuse('too-many-webhooks', { max: WEBHOOKS_MAX });
  const id = newId(act.at);
  const kept = await act.db
    .insertInto('webhook')
    .values({ id, name, url, createdBy: act.by.id, createdAt: act.at })
    .returning([...COLUMNS, 'secretVersion'])
    .executeTakeFirstOrThrow();
  await recordPagingEvent(act, { kind: 'webhook-added', subjectId: id, data: { name, url } });
  return { ...kept, secret: hookSecret(outside, kept) };
}

export async function changeWebhook(
  act: Act,
  { id, version, ...changed }: InputOf<typeof contract.changeWebhook>,
  { outside }: Surroundings,
) {
  const wrong = changed.url === undefined ? null : wrongWith(changed.url, outside);
  if (wrong) return refuse(wrong);
  const known = await lockWebhook(act.db, id);
  if (!known) return refuse('webhook-not-found');
  if (version !== undefined && version !== known.version) return refuse('stale', { version: known.version });
  const kept = await act.db
    .updateTable('webhook')
    .set({ ...changed, version: known.version + 1 })
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  const { name, url, isActive } = kept;
  await recordPagingEvent(act, { kind: 'webhook-changed', subjectId: id, data: { name, url, isActive } });
  return kept;
}

/** The one before signs nothing from now on. */
export async function renewSecret(act: Act, { id }: InputOf<typeof contract.renewSecret>, { outside }: Surroundings) {
  const known = await lockWebhook(act.db, id);
  if (!known) return refuse('webhook-not-found');
  const kept = await act.db
    .updateTable('webhook')
    .set({ secretVersion: known.secretVersion + 1, version: known.version + 1 })
    .where('id', '=', id)
    .returning([...COLUMNS, 'secretVersion'])
    .executeTakeFirstOrThrow();
  const { name, url, isActive } = kept;
  await recordPagingEvent(act, { kind: 'webhook-changed', subjectId: id, data: { name, url, isActive, hasNewSecret: true } });
  return { ...kept, secret: hookSecret(outside, kept) };
}

export async function removeWebhook(act: Act, { id }: InputOf<typeof contract.removeWebhook>) {
  const gone = await act.db.deleteFrom('webhook').where('id', '=', id).returning(['name', 'url']).executeTakeFirst();
  if (!gone) return refuse('webhook-not-found');
  await recordPagingEvent(act, { kind: 'webhook-removed', subjectId: id, data: gone });
  return { id };
}

/** Also of one that is switched off: it is tried before it is switched on. */
export async function testWebhook(act: Act, { id }: InputOf<typeof contract.testWebhook>) {
  const known = await lockWebhook(act.db, id);
  if (!known) return refuse('webhook-not-found');
  return { id: await askHook(act, { webhook: id, page: null, what: 'test', people: [], by: act.by.id }) };
}

type Delivery = {
  id: string;
  what: Hooked;
  at: Date;
  state: (typeof DELIVERY_STATES)[number];
  status: number | null;
  answeredAt: Date | null;
  message: string | null;
};

export async function listDeliveries({ db }: Look, { id, limit = 20, cursor }: InputOf<typeof contract.listDeliveries>) {
  const after = cursor ? readCursor(cursor, 1) : null;
  if (isRefusal(after)) return after;
  if (!(await db.selectFrom('webhook').select('id').where('id', '=', id).executeTakeFirst())) return refuse('webhook-not-found');
  const { rows } = await sql<Delivery>`
    select d.id, d.what, d.at, d.status, d.answered_at, f.message,
      case when d.answered_at is not null then 'delivered' when f.id is not null then 'failed' else 'waiting' end as state
    from webhook_delivery d left join lateral (
      select f.id, f.message from failed_follow_up f where f.event_id = d.event_id and f.name = 'call-webhook' limit 1) f on d.answered_at is null
    where d.webhook_id = ${id} ${after ? sql`and d.id < ${after[0]}::uuid` : sql``} order by d.id desc limit ${limit + 1}`.execute(db);
  return toPage(rows, limit, (row) => [row.id]);
}

async function lockWebhook(tx: Tx, id: string) {
  return tx.selectFrom('webhook').select(['id', 'version', 'secretVersion']).where('id', '=', id).forUpdate().executeTakeFirst();
}
