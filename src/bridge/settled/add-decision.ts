import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { findItem } from '../agenda/item.ts';
import { recordBridgeEvent } from '../events.ts';
import { lockBridge, saveBridge } from '../store.ts';
import type { addDecision as contract } from './contract.ts';

/** Writes down what was settled, by itself or about an item. */
export async function addDecision(act: Act, { id, text, item }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'settle');
  if (isRefusal(bridge)) return bridge;
  const about = item === undefined ? null : await findItem(act, id, item);
  if (isRefusal(about)) return about;
  await act.db
    .insertInto('bridgeDecision')
    .values({ id: newId(act.at), bridgeId: id, itemId: item ?? null, text, madeBy: act.by.id, madeAt: act.at })
    .execute();
  await saveBridge(act, id);
  await recordBridgeEvent(act, id, { kind: 'bridge-decision-made', data: { text, item: item ?? null } });
  return { id };
}
