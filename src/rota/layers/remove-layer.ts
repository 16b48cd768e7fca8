import { dayAfter, dayAt } from '../../calendar/days.ts';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import type { removeLayer as contract } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { mayEditRota } from '../may-edit.ts';
import { findLayer, lockRota, saveLayer } from '../store.ts';
import { kept } from './layer-holds.ts';

/** Ends a layer with yesterday; one that has not begun by then has never been. */
export async function removeLayer(act: Act, { id }: InputOf<typeof contract>) {
  const layer = await findLayer(act.db, id);
  if (!layer) return refuse('rota-entry-not-found');
  if (!mayEditRota(act.by, layer.team)) return refuse('not-your-team');
  await lockRota(act.db, layer.team);
  const yesterday = dayAfter(dayAt(act.at, layer.timeZone), -1);
  if (layer.until !== null && layer.until <= yesterday) return refuse('span-is-over');
  if (layer.startsOn > yesterday) await act.db.deleteFrom('rotaLayer').where('id', '=', id).execute();
  else await saveLayer(act.db, { ...layer, until: yesterday, version: layer.version + 1 }, act.at);
  await recordRotaEvent(act, { kind: 'rota-layer-removed', subjectId: id, data: kept(layer) });
  return { id };
}
