import { sql } from 'kysely';
import { asUri } from '../../handout/dates/invitation.ts';
import { may } from '../../identity/roles.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { FeedSource } from '../../rota/shift-feed.ts';
import { tierNames } from '../minutes/tier-names.ts';
import { type BridgeRow, titleOf } from '../store.ts';
import { invitationLines } from './lines.ts';
import { numbersInstead } from './named-in-calendars.ts';
import { uidOf } from './uid-of.ts';

type Row = Pick<BridgeRow, 'id' | 'title' | 'phase' | 'planVersion' | 'sequence' | 'state' | 'startsAt' | 'endsAt' | 'tiers'> & {
  joinAddress: string | null;
  numbers: string | null;
  changedAt: Date;
};

/** More than anybody is asked to in four months. */
const DATES_MAX = 1_000;

/**
 * The bridges that a person is asked to, for the calendar that they subscribe to; of what is cancelled it says so, as long as its time has
 * not passed. Whoever keeps that calendar learns neither who else comes nor what it is about.
 */
export const bridgesInFeed: FeedSource = async ({ db, at, sentences, publicUrl, locale }, { person, span }) => {
  if (!may(person.role, 'bridge:read')) return [];
  const { rows } = await sql<Row>`
    select b.id, b.title, b.phase, b.plan_version, b.sequence, b.state, b.starts_at, b.ends_at, b.tiers, b.join_address, ${numbersInstead} as numbers,
      coalesce((select max(e.at) from event e where e.bridge_id = b.id
        and e.kind in ('bridge-scheduled', 'bridge-opened', 'bridge-moved', 'bridge-cancelled')), b.opened_at) as changed_at
    from bridge_invited i join bridge b on b.id = i.bridge_id
    where i.person_id = ${person.id} and b.starts_at between ${new Date(span.from)} and ${new Date(span.to)}
      and (b.state <> 'cancelled' or b.starts_at > ${at})
    order by b.starts_at, b.id limit ${DATES_MAX}`.execute(db);
  const host = new URL(publicUrl).hostname;
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(locale, 'bridge', key, values);
  return Promise.all(
    rows.map(async (row) => {
      const roomAddress = new URL(`/bridges/${row.id}`, publicUrl).href;
      const tierName = tierNames(sentences, await planOfVersion(db, row.planVersion), locale);
      return {
        uid: uidOf(row.id, host),
        sequence: row.sequence,
        changedAt: row.changedAt,
        isCancelled: row.state === 'cancelled',
        from: row.startsAt,
        to: row.endsAt,
        summary: t('calendar.summary', { title: row.numbers ?? (await titleOf({ db, locale }, row)) }),
        lines: invitationLines(t, { ...row, locale, tierName, reason: null, roomAddress }),
        url: asUri(row.joinAddress ?? roomAddress),
      };
    }),
  );
};
