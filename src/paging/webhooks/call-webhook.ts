import { sql } from 'kysely';
import { titleOf } from '../../bridge/store.ts';
import type { DeskAct } from '../../identity/act.ts';
import { outside } from '../../identity/reaction.ts';
import type { Surroundings } from '../../identity/route.ts';
import { callOut } from '../../platform/call-out.ts';
import type { EventOf } from '../../platform/event-log.ts';
import { type PAGING_EVENTS, recordPagingEvent } from '../events.ts';
import { hookSecret, signature } from './sign.ts';

type Asked = EventOf<typeof PAGING_EVENTS, 'webhook-asked'>;
type Call = { url: string; delivery: string; hook: { id: string; secretVersion: number }; body: string };

/** Calls a webhook. It is signed when it is sent, so that a second try is as fresh as the first; only an answer of 2xx ends the tries. */
export const callWebhook = outside<Asked, Call, { status: number }>('call-webhook', ['webhook-asked'], {
  prepare: async (act, event, around) => {
    const { webhook, delivery } = event.data;
    const hook = await act.db.selectFrom('webhook').select(['id', 'url', 'secretVersion']).where('id', '=', webhook).executeTakeFirst();
    if (!hook) return null;
    const { url, ...kept } = hook;
    return { url, delivery, hook: kept, body: JSON.stringify(await bodyOf(act, event, around)) };
  },
  call: async ({ url, delivery, hook, body }, { at, signal, around: { outside: means } }) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Relevo',
      'relevo-delivery': delivery,
      'relevo-signature': signature(hookSecret(means, hook), body, at),
    };
    const status = await callOut({ url, headers, body, signal, isPrivateReached: means.isPrivateReached });
    if (status < 200 || status > 299) throw new Error(`${new URL(url).host} says ${status}`);
    return { status };
  },
  keep: async (act, { data: { delivery, webhook } }, { status }) => {
    await act.db.updateTable('webhookDelivery').set({ status, answeredAt: act.at }).where('id', '=', delivery).execute();
    await recordPagingEvent(act, { kind: 'webhook-answered', subjectId: webhook, data: { webhook, status } });
  },
});

type Told = { page: object; ticket: object | null; bridge: (Parameters<typeof titleOf>[1] & { id: string }) | null };

/** What is sent: stable names, and addresses where the rest stands. */
async function bodyOf(
  { db }: DeskAct,
  { at, data: { delivery, what, page, people, by } }: Asked,
  { publicUrl }: Surroundings,
): Promise<object> {
  const sent = { id: delivery, kind: what === 'test' ? 'test' : `page-${what}`, at: at.toISOString() };
  if (page === null) return sent;
  const { rows } = await sql<Told>`
    select json_build_object('id', p.id, 'about', p.about, 'tier', p.tier, 'team', p.team, 'state', p.state, 'since', p.since) as page,
      case when t.id is not null then json_build_object('number', t.number, 'subject', t.subject, 'priority', t.priority,
        'address', ${publicUrl}::text || '/desk/tickets/' || t.number) end as ticket,
      case when b.id is not null then json_build_object('id', b.id, 'title', b.title, 'phase', b.phase, 'planVersion', b.plan_version) end as bridge
    from page p left join ticket t on t.id = p.ticket_id left join bridge b on b.id = p.bridge_id where p.id = ${page}`.execute(db);
  const known = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', 'in', [...people, ...(by ? [by] : []), NOBODY])
    .execute();
  const named = (id: string) => known.flatMap(({ id: one, name, email }) => (one === id ? [{ name, email }] : []));
  const { bridge = null, ...told } = rows[0] ?? {};
  const called = bridge && { id: bridge.id, title: await titleOf({ db, locale: 'en' }, bridge) };
  return { ...sent, ...told, bridge: called, people: people.flatMap(named), by: by ? (named(by)[0] ?? null) : null };
}

/** A list of none is no SQL. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
