import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { recordBridgeEvent } from '../events.ts';
import type { postBridgeMessage as contract } from '../log/contract.ts';
import { stateForbids } from '../rules/moves.ts';
import { findBridge } from '../store.ts';

/** Says something in the room’s chat. What is said stands in the room’s log; nothing else waits for it. */
export async function postBridgeMessage(act: Act, { id, body }: InputOf<typeof contract>) {
  const bridge = await findBridge(act.db, id);
  if (isRefusal(bridge)) return bridge;
  const forbidden = stateForbids('talk', bridge);
  if (forbidden) return forbidden;
  return { id: await recordBridgeEvent(act, id, { kind: 'bridge-said', data: { body } }) };
}
