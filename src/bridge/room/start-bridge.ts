import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { fillAgenda } from '../agenda/fill-agenda.ts';
import type { startBridge as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { leadForbids } from '../may-lead.ts';
import { readBridge } from '../read-bridge.ts';
import { planInForce } from '../series/prepare.ts';
import { type BridgeRow, lockBridge, saveBridge } from '../store.ts';

/** Begins a call, also before its time. Of two who do so at once, both find it begun. */
export async function startBridge(act: Act, { id }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id);
  if (isRefusal(bridge)) return bridge;
  if (bridge.state === 'live') return readBridge(act, { id });
  const locked = await lockBridge(act, id, 'start');
  if (isRefusal(locked)) return locked;
  const forbidden = leadForbids(act.by, locked);
  if (forbidden) return forbidden;
  await begin(act, locked);
  return readBridge(act, { id });
}

/** From now on it is live, with what waits by now on its agenda. */
export async function begin(act: Act, bridge: BridgeRow): Promise<void> {
  await saveBridge(act, bridge.id, { state: 'live', startedAt: act.at });
  await recordBridgeEvent(act, bridge.id, { kind: 'bridge-started' });
  await fillAgenda(act, await planInForce(act), bridge);
}
