import { daysAfter } from '../../calendar/days.ts';
import type { DeskAct } from '../../identity/act.ts';

const KEPT_DAYS = 30;

/** How webhooks were called is looked at while something is wrong, and not for ever; what rang stays with its page. */
export async function dropOldDeliveries({ db, at }: DeskAct): Promise<void> {
  await db.deleteFrom('webhookDelivery').where('at', '<', daysAfter(at, -KEPT_DAYS)).execute();
}
