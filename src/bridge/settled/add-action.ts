import { isOverEverywhere } from '../../calendar/days.ts';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { findItem } from '../agenda/item.ts';
import { recordBridgeEvent } from '../events.ts';
import { lockBridge, saveBridge } from '../store.ts';
import { worker } from '../worker.ts';
import type { addAction as contract } from './contract.ts';

/** Writes down what somebody does by a day. It stands in their shift until it is done. */
export async function addAction(act: Act, { id, text, owner, dueOn, item }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'settle');
  if (isRefusal(bridge)) return bridge;
  if (isOverEverywhere(dueOn, act.at)) return refuse('due-in-the-past');
  const about = item === undefined ? null : await findItem(act, id, item);
  if (isRefusal(about)) return about;
  if (!(await worker(act.db, owner))) return refuse('owner-not-here');
  const action = newId(act.at);
  await act.db
    .insertInto('bridgeAction')
    .values({
      id: action,
      bridgeId: id,
      itemId: item ?? null,
      ticketId: about?.ticketId ?? null,
      text,
      ownerId: owner,
      dueOn,
      madeBy: act.by.id,
      madeAt: act.at,
    })
    .execute();
  await saveBridge(act, id);
  const people = owner === act.by.id ? [] : [owner];
  await recordBridgeEvent(act, id, { kind: 'bridge-action-given', data: { action, text, owner, dueOn, people } });
  return { id };
}
