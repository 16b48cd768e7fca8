import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import type { editItem as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { stateForbids } from '../rules/moves.ts';
import { placeBefore } from '../rules/place.ts';
import { lockBridge, saveBridge } from '../store.ts';
import { findItem, itemNamed } from './item.ts';

/**
 * Says what came of an item, notes something, or moves it before another. Before the call begins it can only be dropped: what comes of
 * something is said where all hear it.
 */
export async function editItem(act: Act, { id, item: itemId, outcome, note, ownerTier, before, version }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'change-agenda');
  if (isRefusal(bridge)) return bridge;
  const item = await findItem(act, id, itemId);
  if (isRefusal(item)) return item;
  if (version !== undefined && version !== item.version) return refuse('stale', { version: item.version });
  const settles = outcome !== undefined && outcome !== null && outcome !== 'dropped';
  const early = settles ? stateForbids('settle', bridge) : null;
  if (early) return early;
  if (before !== undefined) {
    const moved = await move(act, id, itemId, before);
    if (isRefusal(moved)) return moved;
  }
  const isSettled = outcome !== undefined && outcome !== item.outcome;
  await act.db
    .updateTable('bridgeItem')
    .set(({ eb }) => ({
      ...(outcome !== undefined && { outcome, decidedBy: outcome && act.by.id, decidedAt: outcome && act.at }),
      ...(note !== undefined && { note }),
      ...(ownerTier !== undefined && { ownerTier }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', itemId)
    .execute();
  await saveBridge(act, id);
  if (isSettled || (note !== undefined && note !== item.note))
    await recordBridgeEvent(act, id, {
      kind: 'bridge-item-decided',
      data: { ...itemNamed(item), outcome: outcome === undefined ? item.outcome : outcome, note: note === undefined ? item.note : note },
    });
  return { id };
}

async function move({ db }: Act, bridge: string, item: string, before: string | null) {
  const items = await db.selectFrom('bridgeItem').select(['id', 'place']).where('bridgeId', '=', bridge).execute();
  if (before === item) return;
  if (before !== null && items.every(({ id }) => id !== before)) return refuse('agenda-item-not-found');
  for (const { id, place } of placeBefore(items, item, before))
    await db.updateTable('bridgeItem').set({ place }).where('id', '=', id).execute();
}
