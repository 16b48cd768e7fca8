import type { Act } from '../../identity/act.ts';
import { zoneOfTeam } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import type { addLayer as contract } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { nameOf } from '../members.ts';
import { shown } from '../shown.ts';
import { type LayerRow, lockRota, saveLayer } from '../store.ts';
import { kept, whyNot } from './layer-holds.ts';

/** Lets people of a team take turns. The first of them begins on the day on which the layer does. */
export async function addLayer(act: Act, asked: InputOf<typeof contract>) {
  const plan = await planOfVersion(act.db, act.planVersion);
  const layer: LayerRow = {
    ...asked,
    id: newId(act.at),
    atOnce: asked.atOnce ?? 1,
    until: asked.until ?? null,
    timeZone: asked.timeZone ?? zoneOfTeam(plan, asked.team),
    turnsFrom: asked.startsOn,
    version: 1,
  };
  const cannot = await whyNot(act, plan, layer);
  if (cannot) return cannot;
  await lockRota(act.db, layer.team);
  await saveLayer(act.db, layer, act.at);
  await recordRotaEvent(act, { kind: 'rota-layer-added', subjectId: layer.id, data: kept(layer) });
  return shown(await nameOf(act.db, layer.people)).layer(layer);
}
