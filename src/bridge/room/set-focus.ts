import type { Act, DeskAct } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { findItem, itemNamed } from '../agenda/item.ts';
import type { setFocus as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { type BridgeRow, lockBridge, saveBridge } from '../store.ts';

/** Lets all look at one item, or at none. What was in focus keeps how long it was. */
export async function setFocus(act: Act, { id, item: wanted }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'focus');
  if (isRefusal(bridge)) return bridge;
  const item = wanted === null ? null : await findItem(act, bridge.id, wanted);
  if (isRefusal(item)) return item;
  if (bridge.focusId !== wanted) {
    await leaveFocus(act, bridge);
    await saveBridge(act, id, { focusId: wanted, focusedAt: wanted === null ? null : act.at });
    if (item) await recordBridgeEvent(act, id, { kind: 'bridge-item-focused', data: itemNamed(item) });
  }
  return { id };
}

/** Counts the time that an item was in focus until now. */
export async function leaveFocus(act: Act | DeskAct, { focusId, focusedAt }: BridgeRow): Promise<void> {
  if (focusId === null || focusedAt === null) return;
  const ms = Math.max(0, act.at.getTime() - focusedAt.getTime());
  await act.db
    .updateTable('bridgeItem')
    .set(({ eb }) => ({ focusedMs: eb('focusedMs', '+', ms) }))
    .where('id', '=', focusId)
    .execute();
}
