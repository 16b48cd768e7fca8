import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { stayOnBridge as contract } from '../contract.ts';
import { findBridge } from '../store.ts';
import { ANY_DEVICE, isStillThere } from './join-bridge.ts';

/** Says that one is still there. It answers what the room is by now, so that a page which missed something knows. */
export async function stayOnBridge(act: Act, { id, device = ANY_DEVICE }: InputOf<typeof contract>) {
  const bridge = await findBridge(act.db, id);
  if (isRefusal(bridge)) return bridge;
  return { isThere: await isStillThere(act, id, device), version: bridge.version };
}
