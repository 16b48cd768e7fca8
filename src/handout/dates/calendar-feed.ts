import type { Act, Look } from '../../identity/act.ts';
import { calendarSecretSince, dropCalendarSecret, makeCalendarSecret, personOfCalendarSecret } from '../../identity/calendar-secret.ts';
import { actorOfPerson } from '../../identity/find-actor.ts';
import { may } from '../../identity/roles.ts';
import { inForceAt } from '../../plan/versions/store.ts';
import type { ServedFile } from '../../platform/http/file-endpoint.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { recordHandoutEvent } from '../events.ts';
import { handOutPlan, type Means } from '../hand-out-plan.ts';

/** Whether somebody has an address for their calendar, and since when; the address itself is shown only when it is made. */
export async function readCalendarFeed({ db, by }: Look) {
  return { createdAt: await calendarSecretSince(db, by.id) };
}

/** The addresses that a calendar program can subscribe to, by one secret. Those before, if there were some, are dead from now on. */
export async function makeCalendarFeed(act: Act, { publicUrl }: { publicUrl: string }) {
  const secret = await makeCalendarSecret(act);
  if (isRefusal(secret)) return secret;
  await recordHandoutEvent(act, { kind: 'calendar-feed-made', subjectId: act.by.id });
  const address = (path: string) => `${publicUrl}/api/v1/${path}/${secret}.ics?lang=${act.locale}`;
  return { url: address('plan/calendar'), shiftsUrl: address('calendar'), createdAt: act.at };
}

export async function withdrawCalendarFeed(act: Act) {
  if (!(await dropCalendarSecret(act.db, act.by.id))) return refuse('calendar-feed-not-found');
  await recordHandoutEvent(act, { kind: 'calendar-feed-withdrawn', subjectId: act.by.id });
  return {};
}

/** The plan in force as dates, for whoever holds the secret: as long as its person has access and may read the plan. */
export async function openCalendarFeed(
  means: Means,
  { secret, lang }: { secret: string; lang?: Locale | undefined },
): Promise<ServedFile | Refusal> {
  const personId = await personOfCalendarSecret(means.db, secret);
  const found = personId && (await actorOfPerson({ db: means.db, inForce: inForceAt(means.at) }, personId));
  if (!found || !may(found.actor.role, 'plan:read')) return refuse('calendar-feed-not-found');
  return handOutPlan(means, { version: found.planVersion, format: 'ics', locale: lang ?? found.actor.locale });
}
