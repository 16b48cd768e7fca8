import type { Act } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import type { markResourceRead as contract } from './contract.ts';
import { recordResourceEvent } from './events.ts';
import { contentOf, readSince } from './rules/content.ts';
import { readsOf, shownOne } from './shelf/shown.ts';
import { findResource } from './shelf/store.ts';

/** Notes that somebody has read what stands there now. Said again, it was read when it was. */
export async function markResourceRead(act: Act, { id }: InputOf<typeof contract>) {
  const one = await findResource(act, id);
  if (!one) return refuse('resource-not-found');
  if (one.origin !== 'plan' && one.state.offAt) return refuse('resource-off-shelf');
  const content = contentOf(one);
  const read = (await readsOf(act.db, act.by.id, [one])).get(id);
  if (readSince(read, { content, replacedAt: one.state.replacedAt })) return shownOne(act, one);
  const now = { content, at: act.at };
  await act.db
    .insertInto('resourceRead')
    .values({ personId: act.by.id, resource: id, ...now })
    .onConflict((conflict) => conflict.columns(['personId', 'resource']).doUpdateSet(now))
    .execute();
  await recordResourceEvent(act, { kind: 'resource-read', data: { resource: id } });
  return shownOne(act, one);
}
