import type { DeskAct } from '../identity/act.ts';
import { pagingCalendar, pagingRule } from '../plan/rules/paging.ts';
import type { PagingRule } from '../plan/schema/schema.ts';
import { planOfVersion, versionInForce } from '../plan/versions/store.ts';
import type { PagingCause } from '../plan/words.ts';
import { newId } from '../platform/ids.ts';
import { firstRingAt } from './rules/steps.ts';

/** For what a page rings. */
export type Subject = { ticketId: string } | { bridgeId: string };
export type Starting = {
  about: PagingCause;
  tier: number;
  /** The team that it waits with; null means everybody of the tier. */
  team: string | null;
  subject: Subject;
  /** The hand-off, the ticket or the bridge: for one of them, one page at a time. */
  occasion: string;
  since: Date;
  /** By what it rings where the plan has no rule for it: somebody asked for it. */
  otherwise?: PagingRule;
};

/**
 * Begins a page by the rule of the plan in force, which is copied: however the plan goes on, this page goes on as it began. Null where
 * the plan rings for no such thing, or it is being rung for already.
 */
export async function startPage(
  act: DeskAct,
  { about, tier, team, subject, occasion, since, otherwise }: Starting,
): Promise<string | null> {
  const version = await versionInForce(act);
  if (version === null) return null;
  const plan = await planOfVersion(act.db, version);
  const rule = pagingRule(plan, tier, about) ?? otherwise;
  if (!rule) return null;
  // A call is held by the clock on the wall, also outside of the hours of who is missing.
  const calendar = about === 'bridge-without-tier' ? null : pagingCalendar(plan, team);
  const ringsAt = firstRingAt({ rule, calendar, since });
  const id = newId(act.at);
  const started = await act.db
    .insertInto('page')
    .values({
      id,
      about,
      tier,
      team,
      ...subject,
      occasion,
      since,
      planVersion: version,
      rule: JSON.stringify(rule),
      calendar: calendar && JSON.stringify(calendar),
      ringsAt,
      createdAt: act.at,
    })
    .onConflict((conflict) => conflict.columns(['occasion', 'about', 'tier']).where('endedAt', 'is', null).doNothing())
    .executeTakeFirst();
  if (started.numInsertedOrUpdatedRows !== 1n) return null;
  await wakePage(act, id, ringsAt);
  return id;
}

/** A timer looks at it again then, or at once. */
export async function wakePage(act: DeskAct, id: string, startAfter: Date): Promise<void> {
  await act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'ring-page', subject: id }, startAfter }]);
}
