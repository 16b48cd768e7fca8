import { sql } from 'kysely';
import { titleOf } from '../../bridge/store.ts';
import type { DeskAct } from '../../identity/act.ts';
import { outside } from '../../identity/reaction.ts';
import type { Surroundings } from '../../identity/route.ts';
import type { PagingCause } from '../../plan/words.ts';
import { callOut } from '../../platform/call-out.ts';
import type { EventOf } from '../../platform/event-log.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { PAGING_EVENTS } from '../events.ts';
import { dropDevice } from './subscriptions.ts';

type Asked = EventOf<typeof PAGING_EVENTS, 'push-asked'>;
type Push = { endpoint: string; keys: { p256dh: string; auth: string }; message: string; topic: string };
type Answer = { status: number };

/** A page that nobody saw by then has rung somebody else. */
const SECONDS_KEPT = 600;
const GONE: readonly number[] = [404, 410];

/** Sends a push to one device, encrypted for it: its service carries what it cannot read. */
export const sendPush = outside<Asked, Push, Answer>('send-push', ['push-asked'], {
  prepare: async (act, { data: { page, subscription } }, around) => {
    const found = await stillRinging(act, page, subscription);
    if (!found) return null;
    const { endpoint, p256dh, auth } = found;
    return { endpoint, keys: { p256dh, auth }, message: JSON.stringify(await messageOf(act, found, page, around)), topic: topicOf(page) };
  },
  call: async ({ endpoint, keys, message, topic }, { signal, around }) => {
    const { default: webPush } = await import('web-push');
    const { push, isPrivateReached } = around.outside;
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, message, {
      vapidDetails: { subject: contactOf(around.publicUrl), ...push },
      TTL: SECONDS_KEPT,
      urgency: 'high',
      topic,
    });
    const status = await callOut({ url: endpoint, headers: asText(headers), body: body ?? '', signal, isPrivateReached });
    // It may take it later; whatever else it says, it will say again.
    if (status === 429 || status >= 500) throw new Error(`the push service of ${new URL(endpoint).host} says ${status}`);
    return { status };
  },
  keep: async (act, { data: { ring, subscription } }, { status }) => {
    if (GONE.includes(status)) await dropDevice(act, subscription, 'gone');
    const isSent = status >= 200 && status < 300;
    // Several devices are one ring: it came through when one of them took it.
    await act.db
      .updateTable('ring')
      .set({ outcome: isSent ? 'sent' : 'failed' })
      .where('id', '=', ring)
      .where('outcome', 'in', isSent ? ['rung', 'failed'] : ['rung'])
      .execute();
  },
});

type Found = {
  endpoint: string;
  p256dh: string;
  auth: string;
  locale: Locale;
  about: PagingCause;
  tier: number;
  number: number | null;
  subject: string | null;
  bridge: Parameters<typeof titleOf>[1] | null;
};

/** Null when there is nothing to ring for any more, or the device is gone. */
async function stillRinging({ db }: DeskAct, page: string, subscription: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select s.endpoint, s.p256dh, s.auth, o.locale, p.about, p.tier, t.number, t.subject,
      case when b.id is not null then json_build_object('title', b.title, 'phase', b.phase, 'planVersion', b.plan_version) end as bridge
    from push_subscription s join person o on o.id = s.person_id, page p left join ticket t on t.id = p.ticket_id left join bridge b on b.id = p.bridge_id
    where s.id = ${subscription} and p.id = ${page} and p.state in ('waiting', 'ringing')`.execute(db);
  return rows[0];
}

async function messageOf(
  { db }: DeskAct,
  { locale, about, tier, number, subject, bridge }: Found,
  page: string,
  { sentences, publicUrl }: Surroundings,
) {
  return {
    page,
    title: sentences.say(locale, 'paging', `push.${about}`, { tier }),
    body: bridge ? await titleOf({ db, locale }, bridge) : `#${number} ${subject}`,
    address: `${publicUrl}/desk/${number === null ? '' : `tickets/${number}`}`,
    lang: locale,
  };
}

/** A later push about the same replaces one that has not been delivered; 32 characters of base64url at most. */
function topicOf(page: string): string {
  return page.replaceAll('-', '').slice(-32);
}

/** Whom a push service tells when something is wrong with what it is sent. */
function contactOf(publicUrl: string): string {
  return publicUrl.startsWith('https://') ? publicUrl : `mailto:postmaster@${new URL(publicUrl).hostname}`;
}

function asText(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
