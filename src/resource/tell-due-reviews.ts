import { sql } from 'kysely';
import type { DeskAct } from '../identity/act.ts';
import { planOfVersion, versionInForce } from '../plan/versions/store.ts';
import { recordResourceEvent } from './events.ts';
import type { OnShelf } from './rules/on-shelf.ts';
import { isReviewDue, nextReview } from './rules/review.ts';
import { zoneOfOwner } from './shelf/shown.ts';
import { readShelf, saveState } from './shelf/store.ts';
import { whoKeeps } from './who-keeps.ts';

const REVIEW_LOCK = 7311;

/**
 * Tells whoever keeps it right of each resource whose review is due, once for each day that it was due on, all of a team’s together. What the
 * plan names is known from the first time on that this sees it: no plan says since when it stands there.
 */
export async function tellDueReviews(act: DeskAct): Promise<void> {
  const planVersion = await versionInForce(act);
  if (!planVersion) return;
  await sql`select pg_advisory_xact_lock(${REVIEW_LOCK}, 0)`.execute(act.db);
  const plan = await planOfVersion(act.db, planVersion);
  const shelf = await readShelf({ db: act.db, planVersion });
  await noteSince(act, shelf);
  const due = shelf.filter((one) => {
    const timeZone = zoneOfOwner(plan, one.owner);
    return isReviewDue(one, { at: act.at, timeZone }) && nextReview(one, timeZone) !== one.state.toldOn;
  });
  for (const [owner, some] of Map.groupBy(due, (one) => one.owner)) {
    const people = await whoKeeps(act.db, plan, owner);
    await recordResourceEvent(act, { kind: 'resource-reviews-due', data: { owner, resources: some.map(({ id }) => id), people } });
    for (const one of some) await saveState(act.db, one.id, { toldOn: nextReview(one, zoneOfOwner(plan, owner)) });
  }
}

async function noteSince({ db, at }: DeskAct, shelf: readonly OnShelf[]): Promise<void> {
  const unknown = shelf.filter(
    ({ origin, reviewEveryMonths, state }) => origin === 'plan' && reviewEveryMonths !== null && state.since === null,
  );
  if (unknown.length === 0) return;
  await db
    .insertInto('resourceState')
    .values(unknown.map(({ id }) => ({ resource: id, since: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
