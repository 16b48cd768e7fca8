import { joinLongNotes } from '../../bridge/notes/join-notes.ts';
import { keepSeries } from '../../bridge/series/keep-series.ts';
import { DAY_MS } from '../../calendar/days.ts';
import { dropEndedSessions } from '../../identity/drop-ended-sessions.ts';
import { dropOldPlaces } from '../../identity/signed-in-from.ts';
import { dropOldDeliveries } from '../../paging/webhooks/drop-old-deliveries.ts';
import { tellDueReviews } from '../../resource/tell-due-reviews.ts';
import { dropLooseUploads } from '../../ticket/attachments/drop-loose-uploads.ts';
import { inDeskAct } from '../act.ts';
import type { Desk } from '../desk.ts';

const UPLOADS_KEPT_MS = DAY_MS;
/** A client that repeats a write after so long has forgotten that it was done. */
const KEYS_KEPT_MS = 7 * DAY_MS;

/** Takes away what nobody will ask for again, makes the bridge calls of the days ahead, and tells of reviews that are due. Any number of workers may do it, at any time. */
export async function sweep(desk: Desk): Promise<void> {
  const now = desk.now();
  const looseSince = new Date(now.getTime() - UPLOADS_KEPT_MS);
  const unused = await inDeskAct(desk, 'sweep', async (act) => {
    await act.db
      .deleteFrom('idempotency')
      .where('at', '<', new Date(now.getTime() - KEYS_KEPT_MS))
      .execute();
    await dropEndedSessions(act);
    await dropOldPlaces(act);
    await dropOldDeliveries(act);
    return dropLooseUploads(act, looseSince);
  });
  await joinLongNotes(desk.db);
  // After the commit: a row must never outlive its file.
  await desk.files.dropDrafts(looseSince);
  for (const sha256 of unused) await desk.files.drop(sha256, looseSince);
  await keepBridges(desk);
  await inDeskAct(desk, 'sweep', tellDueReviews);
}

/** The bridge calls of the days ahead: also those that no change of a plan and no end of a call has made, such as after an upgrade. */
export async function keepBridges(desk: Desk): Promise<void> {
  await inDeskAct(desk, 'sweep', keepSeries);
}
