import type { DeskAct } from '../identity/act.ts';
import { recordPagingEvent } from './events.ts';
import { type PageRow, savePage } from './store.ts';
import { callHooks } from './webhooks/ask-hooks.ts';
import type { OverReason } from './words.ts';

/** There is nothing to wait for any more. What has not rung yet was nobody's business, and ends without a word. */
export async function endPage(act: DeskAct, page: PageRow, because: OverReason): Promise<void> {
  const { id, about, tier, ticketId, state } = page;
  await savePage(act.db, id, { state: 'over', ringsAt: null, endedAt: act.at, overBecause: because });
  if (state === 'waiting') return;
  await recordPagingEvent(act, { kind: 'page-over', ticketId, subjectId: id, data: { page: id, about, tier, because } });
  await callHooks(act, { page: id, what: 'over', by: null });
}
