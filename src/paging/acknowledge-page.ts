import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import { recordPagingEvent } from './events.ts';
import { readPage } from './list-pages.ts';
import { mayAnswer } from './may-acknowledge.ts';
import { lockPage, savePage } from './store.ts';
import { callHooks } from './webhooks/ask-hooks.ts';

/** It stops at once, for everybody. Of two who do, the first has it; the same person may say it from every device that rings. */
export async function acknowledgePage(act: Act, { id }: InputOf<typeof contract.acknowledgePage>) {
  const seen = await readPage(act, id);
  const page = seen && (await lockPage(act.db, id));
  if (!page) return refuse('page-not-found');
  if (!mayAnswer(act.by, seen)) return refuse('not-rung', { tier: page.tier });
  if (page.state === 'over') return refuse('page-over');
  if (page.acknowledgedBy !== null && page.acknowledgedBy !== act.by.id)
    return refuse('page-acknowledged', await byWhom(act, page.acknowledgedBy));
  if (page.acknowledgedBy === null) {
    const { about, tier, ticketId } = page;
    await savePage(act.db, id, { state: 'acknowledged', ringsAt: null, acknowledgedBy: act.by.id, acknowledgedAt: act.at });
    await recordPagingEvent(act, { kind: 'page-acknowledged', ticketId, subjectId: id, data: { page: id, about, tier } });
    await callHooks(act, { page: id, what: 'acknowledged', by: act.by.id });
  }
  return (await readPage(act, id)) ?? refuse('page-not-found');
}

async function byWhom({ db }: Act, id: string): Promise<{ by: string }> {
  const { name } = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return { by: name };
}
