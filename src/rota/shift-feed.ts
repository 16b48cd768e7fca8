import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { daysAfter } from '../calendar/days.ts';
import type { Actor } from '../identity/act.ts';
import { personOfCalendarSecret } from '../identity/calendar-secret.ts';
import { actorOfPerson } from '../identity/find-actor.ts';
import { may } from '../identity/roles.ts';
import { textIn } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { inForceAt, planOfVersion } from '../plan/versions/store.ts';
import { VENDOR_TIER } from '../plan/words.ts';
import type { Db } from '../platform/database.ts';
import type { ServedFile } from '../platform/http/file-endpoint.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import * as contract from './contract.ts';
import type { Shift } from './rules/rota.ts';
import { shiftsOf } from './rules/shifts.ts';
import { rotaOf, rotaRows } from './store.ts';

/** What has been is kept for a look back; further ahead, a rota is seldom what it will be. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 90;
const REFRESH_SECONDS = 60 * 60;

type Means = { db: Db; at: Date; sentences: Sentences; publicUrl: string };
type Asked = { secret: string; lang?: Locale | undefined; team?: string | undefined };

/** A date of a person that is no shift. */
export type FeedDate = {
  uid: string;
  /** Grows with each change that programs must be told of. */
  sequence: number;
  changedAt: Date;
  isCancelled: boolean;
  from: Date;
  to: Date;
  summary: string;
  lines: readonly string[];
  url: string;
};
/** What else stands in a person’s feed. Slices above bring it, and the app hands it in. */
export type FeedSource = (
  means: Means & { locale: Locale },
  asked: { person: Pick<Actor, 'id' | 'role'>; span: { from: number; to: number } },
) => Promise<readonly FeedDate[]>;

/** The shifts of whoever the secret is of, or of a team, as long as that person may see the rota; among one’s own, whatever else one is asked to. */
async function openShiftFeed(means: Means, { secret, lang, team }: Asked, sources: readonly FeedSource[]): Promise<ServedFile | Refusal> {
  const { db, at, sentences, publicUrl } = means;
  const personId = await personOfCalendarSecret(db, secret);
  const found = personId && (await actorOfPerson({ db, inForce: inForceAt(at) }, personId));
  if (!found || !may(found.actor.role, 'rota:read')) return refuse('calendar-feed-not-found');
  const plan = await planOfVersion(db, found.planVersion);
  const teams = (plan.teams ?? []).filter(({ id, tier }) => tier < VENDOR_TIER && (team === undefined || id === team));
  if (teams.length === 0) return refuse('team-unknown', { team: team ?? '' });
  const span = { from: daysAfter(at, -DAYS_BACK).getTime(), to: daysAfter(at, DAYS_AHEAD).getTime() };
  const rows = await rotaRows(
    db,
    teams.map(({ id }) => id),
    span,
  );
  const shifts = shiftsOf(rotaOf(plan, rows, at), span).filter(({ person }) => team !== undefined || person === personId);
  const locale = lang ?? found.actor.locale;
  const ofTeam = team !== undefined;
  const said = shifts.map((shift) => ({ ...shift, summary: summaryOf(shift, { ofTeam, plan, locale, sentences, names: rows.names }) }));
  const asked = { person: found.actor, span };
  const others = ofTeam ? [] : (await Promise.all(sources.map((source) => source({ ...means, locale }, asked)))).flat();
  const name = ofTeam
    ? sentences.say(locale, 'rota', 'feed.ofTeam', { team: teamName(plan, team, locale) })
    : sentences.say(locale, 'rota', 'feed.own', { person: found.actor.name });
  return {
    name: 'shifts.ics',
    mediaType: 'text/calendar; charset=utf-8',
    tag: createHash('sha256')
      .update(JSON.stringify([name, said, others]))
      .digest('hex'),
    make: async () => calendarOf({ shifts: said, others }, { name, host: new URL(publicUrl).hostname, at }),
  };
}

/** A person’s shifts, with what these bring. */
export const shiftsFile = (...sources: readonly FeedSource[]) =>
  ({ endpoint: contract.openShiftFeed, open: (means: Means, asked: Asked) => openShiftFeed(means, asked, sources) }) as const;

type Said = Shift & { summary: string };

type Dates = { shifts: readonly Said[]; others: readonly FeedDate[] };

function calendarOf({ shifts, others }: Dates, { name, host, at }: { name: string; host: string; at: Date }): string {
  const calendar = ical({
    name,
    prodId: { company: 'Relevo', product: 'Rota' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    ttl: REFRESH_SECONDS,
  });
  for (const { id, from, to, summary } of shifts)
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp: at,
      // Instants, which are the same wherever they are read.
      start: new Date(from),
      end: new Date(to),
      summary,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  for (const { uid, sequence, changedAt, isCancelled, from, to, summary, lines, url } of others)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: changedAt,
      start: from,
      end: to,
      summary,
      description: lines.join('\n'),
      url,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  return calendar.toString();
}

type Around = { ofTeam: boolean; plan: PlanDocument; locale: Locale; sentences: Sentences; names: ReadonlyMap<string, string> };

function summaryOf({ team, person }: Shift, { ofTeam, plan, locale, sentences, names }: Around): string {
  return ofTeam ? (names.get(person) ?? '') : sentences.say(locale, 'rota', 'feed.shift', { team: teamName(plan, team, locale) });
}

const teamName = (plan: PlanDocument, team: string, locale: Locale) =>
  textIn(plan.teams?.find(({ id }) => id === team)?.name, locale) || team;
