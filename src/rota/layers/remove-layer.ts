import { dayAfter } from '../../calendar/days.ts';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import type { removeLayer as contract } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { mayEditRota } from '../may-edit.ts';
import { findLayer, lockRota, saveLayer } from '../store.ts';
import { changesFrom } from './changes-from.ts';
import { kept } from './layer-holds.ts';

/** Ends a layer with its last shift that has begun; one of which none has begun has never been. */
export async function removeLayer(act: Act, { id }: InputOf<typeof contract>) {
  const layer = await findLayer(act.db, id);
  if (!layer) return refuse('rota-entry-not-found');
  if (!mayEditRota(act.by, layer.team)) return refuse('not-your-team');
  await lockRota(act.db, layer.team);
  const last = dayAfter(changesFrom(layer, act.at), -1);
  if (layer.until !== null && layer.until <= last) return refuse('span-is-over');
  if (layer.startsOn > last) await act.db.deleteFrom('rotaLayer').where('id', '=', id).execute();
  else await saveLayer(act.db, { ...layer, until: last, version: layer.version + 1 }, act.at);
  await recordRotaEvent(act, { kind: 'rota-layer-removed', subjectId: id, data: kept(layer) });
  return { id };
}
