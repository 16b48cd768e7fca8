import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { keepWhatPeopleAdded } from '../agenda/carry-over.ts';
import type { cancelBridge as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { leadForbids } from '../may-lead.ts';
import { invitedTo, lockBridge, saveBridge } from '../store.ts';

/** It will not be held: calendars are told, and the plan does not bring it back. */
export async function cancelBridge(act: Act, { id }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'cancel');
  if (isRefusal(bridge)) return bridge;
  const forbidden = await leadForbids(act, bridge);
  if (forbidden) return forbidden;
  await saveBridge(act, id, { state: 'cancelled', cancelledBy: act.by.id, sequence: bridge.sequence + 1 });
  await keepWhatPeopleAdded(act, id);
  const people = (await invitedTo(act.db, id)).filter((person) => person !== act.by.id);
  await recordBridgeEvent(act, id, {
    kind: 'bridge-cancelled',
    data: { startsAt: bridge.startsAt.toISOString(), because: 'person', people },
  });
  return { id };
}
