import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { fillAgenda } from '../agenda/fill-agenda.ts';
import type { startBridge as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { leadForbids } from '../may-lead.ts';
import { EARLY_MS } from '../rules/moves.ts';
import { wakeFor } from '../series/prepare.ts';
import { type BridgeRow, lockBridge, saveBridge } from '../store.ts';

/** Begins a call, also before its time. Of two who do so at once, both find it begun. */
export async function startBridge(act: Act, { id }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id);
  if (isRefusal(bridge)) return bridge;
  if (bridge.state === 'live') return { id };
  const locked = await lockBridge(act, id, 'start');
  if (isRefusal(locked)) return locked;
  const forbidden = await leadForbids(act, locked);
  if (forbidden) return forbidden;
  await begin(act, locked);
  return { id };
}

/** From now on it is live, with what waits by now on its agenda. */
export async function begin(act: Act, bridge: BridgeRow): Promise<void> {
  const { startsAt, endsAt } = bridge;
  const isEarly = startsAt.getTime() - act.at.getTime() > EARLY_MS;
  const end = new Date(act.at.getTime() + endsAt.getTime() - startsAt.getTime());
  // Begun long before, it is held now: calendars and the timer that ends it go by that.
  const now = isEarly ? { startsAt: act.at, endsAt: end, sequence: bridge.sequence + 1 } : {};
  await saveBridge(act, bridge.id, { state: 'live', startedAt: act.at, ...now });
  if (isEarly) await wakeFor(act, bridge.id, end);
  await recordBridgeEvent(act, bridge.id, { kind: 'bridge-started' });
  await fillAgenda(act, bridge);
}
