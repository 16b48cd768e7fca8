import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { endBridge as contract } from '../contract.ts';
import { leadForbids } from '../may-lead.ts';
import { stateForbids } from '../rules/moves.ts';
import { lockBridge } from '../store.ts';
import { finish } from './finish.ts';

/** Ends it. Of two who end it at once, both find it ended, and it ended once. */
export async function endBridge(act: Act, { id }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id);
  if (isRefusal(bridge)) return bridge;
  const forbidden = await leadForbids(act, bridge);
  if (forbidden) return forbidden;
  if (bridge.state !== 'ended') {
    const early = stateForbids('end', bridge);
    if (early) return early;
    await finish(act, bridge);
  }
  return { id };
}
