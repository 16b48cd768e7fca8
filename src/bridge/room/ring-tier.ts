import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import type { ringTier as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { missingTiers } from '../rules/attendance.ts';
import { lockBridge } from '../store.ts';
import { attendanceOf } from './attendance-of.ts';

/** Asks those of a tier to come who were asked already and are not there. A tier that is there is not rung. */
export async function ringTier(act: Act, { id, tier }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'ring');
  if (isRefusal(bridge)) return bridge;
  if (!missingTiers(bridge.tiers, await attendanceOf(act, id), false).includes(tier)) return refuse('tier-is-there', { tier });
  const invited = await act.db.selectFrom('bridgeInvited').select('personId').where('bridgeId', '=', id).where('tier', '=', tier).execute();
  await recordBridgeEvent(act, id, { kind: 'bridge-tier-rung', data: { tier, people: invited.map(({ personId }) => personId) } });
  return { id };
}
