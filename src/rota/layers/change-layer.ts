import { dayAfter } from '../../calendar/days.ts';
import type { Act } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/outcome.ts';
import type { changeLayer as contract } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { nameOf } from '../members.ts';
import { shown } from '../shown.ts';
import { findLayer, type LayerRow, lockRota, saveLayer } from '../store.ts';
import { changesFrom } from './changes-from.ts';
import { kept, whyNot } from './layer-holds.ts';

/**
 * Changes a layer from its next shift on. Who is or was on duty stays on record: what has been is kept as a layer that ended with it. Turns
 * go on being counted from where they were.
 */
export async function changeLayer(act: Act, { id, version, ...changes }: InputOf<typeof contract>) {
  const before = await findLayer(act.db, id);
  if (!before) return refuse('rota-entry-not-found');
  if (version !== undefined && version !== before.version) return refuse('stale', { version: before.version });
  const first = changesFrom(before, act.at);
  if (before.until !== null && before.until < first) return refuse('span-is-over');
  const hasBegun = before.startsOn < first;
  const changed = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after: LayerRow = { ...before, ...changed, startsOn: hasBegun ? first : before.startsOn, version: before.version + 1 };
  const cannot = await whyNot(act, await planOfVersion(act.db, act.planVersion), after);
  if (cannot) return cannot;
  await lockRota(act.db, before.team);
  if (hasBegun) await saveLayer(act.db, { ...before, id: newId(act.at), until: dayAfter(first, -1) }, act.at);
  await saveLayer(act.db, after, act.at);
  await recordRotaEvent(act, { kind: 'rota-layer-changed', subjectId: id, data: { before: kept(before), after: kept(after) } });
  return shown(await nameOf(act.db, after.people)).layer(after);
}
