import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { dayAt } from '../../calendar/days.ts';
import { isTimeZone } from '../../calendar/time-zones.ts';
import { type Guest, type Invitation, invitationOf } from '../../handout/dates/invitation.ts';
import type { Look } from '../../identity/act.ts';
import { bridgeZone } from '../../plan/rules/bridge-series.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Db } from '../../platform/database.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { ServedFile } from '../../platform/http/file-endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, type Refusal } from '../../platform/outcome.ts';
import { tierNames } from '../minutes/tier-names.ts';
import { findBridge, titleOf } from '../store.ts';
import { openInvitation as contract } from './contract.ts';
import { invitationLines } from './lines.ts';
import { numbersInstead } from './named-in-calendars.ts';
import { uidOf } from './uid-of.ts';

type Means = { sentences: Sentences; publicUrl: string };

async function openInvitation(
  { sentences, publicUrl }: Means,
  reader: Look,
  { id, lang = reader.locale }: InputOf<typeof contract>,
): Promise<ServedFile | Refusal> {
  const { db, by } = reader;
  const bridge = await findBridge(db, id);
  if (isRefusal(bridge)) return bridge;
  const plan = await planOfVersion(db, bridge.planVersion);
  const zone = bridgeZone(plan);
  const organisation = textIn(plan.organisation?.name, lang).trim();
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(lang, 'bridge', key, values);
  const { changedAt, reason, joinAddress, numbers, guests } = await calledTogether(db, id);
  const roomAddress = new URL(`/bridges/${id}`, publicUrl).href;
  const own = { name: by.name, email: by.email, isNeeded: false };
  const host = new URL(publicUrl).hostname;
  const invitation: Invitation = {
    uid: uidOf(id, host),
    host,
    locale: lang,
    sequence: bridge.sequence,
    changedAt,
    isCancelled: bridge.state === 'cancelled',
    startsAt: bridge.startsAt,
    endsAt: bridge.endsAt,
    timeZone: isTimeZone(zone) ? zone : 'UTC',
    summary: t('calendar.summary', { title: numbers ?? (await titleOf({ db, locale: lang }, bridge)) }),
    lines: invitationLines(t, {
      locale: lang,
      tiers: bridge.tiers,
      tierName: tierNames(sentences, plan, lang),
      reason,
      joinAddress,
      roomAddress,
    }),
    joinAddress,
    roomAddress,
    organiser: organisation ? `${organisation} (Relevo)` : 'Relevo',
    // Whoever takes it is welcome, and a program files only what somebody is asked to.
    guests: guests.some(({ email }) => email === by.email) ? guests : [...guests, own],
  };
  return {
    name: `bridge-${dayAt(bridge.startsAt, invitation.timeZone)}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    tag: createHash('sha256').update(JSON.stringify(invitation)).digest('hex'),
    make: async () => invitationOf(invitation),
  };
}

/** The invitation to a bridge, for whoever may see it. */
export const invitationFile = { endpoint: contract, permission: 'bridge:read', open: openInvitation } as const;

type Called = { changedAt: Date; reason: string | null; joinAddress: string | null; numbers: string | null; guests: Guest[] };

/** When it was last changed, what it is about, and who is asked to come: all of a tier for which nobody is on duty need not. */
async function calledTogether(db: Db, id: string): Promise<Called> {
  const { rows } = await sql<Called>`
    select b.reason, b.join_address, ${numbersInstead} as numbers,
      coalesce((select max(e.at) from event e where e.bridge_id = b.id
        and e.kind in ('bridge-scheduled', 'bridge-opened', 'bridge-moved', 'bridge-cancelled')), b.opened_at) as changed_at,
      (select coalesce(json_agg(json_build_object('name', p.name, 'email', p.email, 'isNeeded', i.because <> 'of-tier') order by i.tier, lower(p.name), p.id), '[]')
        from bridge_invited i join person p on p.id = i.person_id where i.bridge_id = b.id and p.deactivated_at is null) as guests
    from bridge b where b.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error(`bridge ${id} is gone`);
  return row;
}
