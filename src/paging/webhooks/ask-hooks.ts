import type { Act, DeskAct } from '../../identity/act.ts';
import { newId } from '../../platform/ids.ts';
import { recordPagingEvent } from '../events.ts';
import type { PageRow } from '../store.ts';
import type { Person } from '../whom.ts';
import type { Hooked } from '../words.ts';

type Asked = { webhook: string; page: string | null; what: Hooked; people: readonly string[]; by: string | null };

/** Asks for one call; it goes out once this has committed. */
export async function askHook(act: Act | DeskAct, { webhook, page, what, people, by }: Asked): Promise<string> {
  const delivery = newId(act.at);
  const eventId = await recordPagingEvent(act, {
    kind: 'webhook-asked',
    subjectId: delivery,
    data: { webhook, delivery, what, page, people, by },
  });
  await act.db
    .insertInto('webhookDelivery')
    .values({ id: delivery, webhookId: webhook, pageId: page, eventId, what, at: act.at })
    .execute();
  return delivery;
}

/** Every webhook that is switched on hears of a ring; says how many. */
export async function callActiveHooks(act: DeskAct, page: PageRow, people: readonly Person[]): Promise<number> {
  const hooks = await act.db.selectFrom('webhook').select('id').where('isActive', '=', true).orderBy('id').execute();
  for (const { id } of hooks)
    await askHook(act, { webhook: id, page: page.id, what: 'rung', people: people.map((person) => person.id), by: null });
  return hooks.length;
}

/** Those that were told of the ring are told how it goes on. */
export async function callHooks(act: Act | DeskAct, { page, what, by }: { page: string; what: Hooked; by: string | null }): Promise<void> {
  const told = await act.db
    .selectFrom('webhookDelivery as d')
    .innerJoin('webhook as w', 'w.id', 'd.webhookId')
    .select('w.id')
    .distinct()
    .where('d.pageId', '=', page)
    .where('w.isActive', '=', true)
    .orderBy('w.id')
    .execute();
  for (const { id } of told) await askHook(act, { webhook: id, page, what, people: [], by });
}
