import type { Act } from '../identity/act.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import type { reportResource as contract } from './contract.ts';
import { recordResourceEvent } from './events.ts';
import { contentOf } from './rules/content.ts';
import { reportsOf, shownOne } from './shelf/shown.ts';
import { findResource, lockResource } from './shelf/store.ts';
import { whoKeeps } from './who-keeps.ts';

/**
 * Notes that somebody could not open it. The desk never goes to an address by itself: it would reach what its readers reach and strangers
 * do not. The first report rings at whoever keeps it right; those that follow are counted, until it was reviewed or is another.
 */
export async function reportResource(act: Act, { id, note }: InputOf<typeof contract>) {
  await lockResource(act, id);
  const one = await findResource(act, id);
  if (!one) return refuse('resource-not-found');
  if (one.origin !== 'plan' && one.state.offAt) return refuse('resource-off-shelf');
  const before = (await reportsOf(act, [one])).get(id);
  if (before?.isOwn) return shownOne(act, one);
  const said = { content: contentOf(one), note: note ?? null, at: act.at };
  await act.db
    .insertInto('resourceReport')
    .values({ resource: id, personId: act.by.id, ...said })
    .onConflict((conflict) => conflict.columns(['resource', 'personId']).doUpdateSet(said))
    .execute();
  const people = before ? [] : await whoKeeps(act.db, await planOfVersion(act.db, act.planVersion), one.owner);
  await recordResourceEvent(act, {
    kind: 'resource-reported',
    data: { resource: id, note: note ?? null, people: people.filter((person) => person !== act.by.id) },
  });
  return shownOne(act, one);
}
