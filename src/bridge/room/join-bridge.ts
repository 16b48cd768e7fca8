import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import type { joinBridge as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { ownLeadNeedsCertificate } from '../may-be-lead.ts';
import { HEARD_FOR_MS } from '../rules/attendance.ts';
import { EARLY_MS, stateForbids } from '../rules/moves.ts';
import { findBridge, lockBridge, saveBridge } from '../store.ts';
import { attendanceOf } from './attendance-of.ts';
import { begin } from './start-bridge.ts';

/** What is one device where nobody says which it is. */
export const ANY_DEVICE = '';

/**
 * Comes in, or says that one is still there: that changes nothing for others, and waits for nobody. The first who comes begins the call;
 * the first who may leads it, until the role is given on. Hundreds may come at once: where it has begun, and is led or will
 * not be by whoever comes, they do not wait for each other until the change is counted, which is the last thing.
 */
export async function joinBridge(act: Act, { id, device = ANY_DEVICE }: InputOf<typeof contract>) {
  if (await isStillThere(act, id, device)) return { id };
  const found = await findBridge(act.db, id);
  if (isRefusal(found)) return found;
  const couldLead = act.by.role !== 'agent' || act.by.teams.some(({ isLead }) => isLead);
  const isFree = found.state === 'live' && (found.leadId !== null || !couldLead);
  const bridge = isFree ? found : await lockBridge(act, id, 'join');
  if (isRefusal(bridge)) return bridge;
  const opensAt = new Date(bridge.startsAt.getTime() - EARLY_MS);
  if (bridge.state === 'scheduled' && act.at < opensAt) return refuse('bridge-not-yet', { opensAt: opensAt.toISOString() });
  const wasThere = (await attendanceOf(act, id, act.by.id)).some(({ leftAt }) => leftAt === null);
  if (bridge.state === 'scheduled') await begin(act, bridge);
  await forget(act, id, device);
  const tier = act.by.tiers.find((one) => bridge.tiers.includes(one)) ?? act.by.tiers[0] ?? null;
  await act.db
    .insertInto('bridgeAttendance')
    .values({ id: newId(act.at), bridgeId: id, personId: act.by.id, tier, device, joinedAt: act.at, seenAt: act.at })
    .execute();
  if (!wasThere) await recordBridgeEvent(act, id, { kind: 'bridge-joined', data: { tier } });
  const leads = couldLead && bridge.leadId === null && (await ownLeadNeedsCertificate(act)) === null;
  await saveBridge(act, id, leads ? { leadId: act.by.id } : {});
  // It may have ended while nobody held it; now it is held.
  return (isFree && (await endedMeanwhile(act, id))) || { id };
}

async function endedMeanwhile({ db }: Act, id: string): Promise<Refusal | null> {
  const now = await findBridge(db, id);
  return isRefusal(now) ? now : stateForbids('join', now);
}

/** Whether this device is heard as one that is still there. */
export async function isStillThere({ db, by, at }: Act, bridge: string, device: string): Promise<boolean> {
  const { rows } = await sql`
    update bridge_attendance s set seen_at = ${at} from bridge b
    where b.id = s.bridge_id and b.state = 'live' and s.bridge_id = ${bridge} and s.person_id = ${by.id} and s.device = ${device}
      and s.left_at is null and s.seen_at >= ${new Date(at.getTime() - HEARD_FOR_MS)} returning s.id`.execute(db);
  return rows.length > 0;
}

/** What this device left open and was not heard of since ended when it was last heard. */
async function forget({ db, by }: Act, bridge: string, device: string): Promise<void> {
  await sql`update bridge_attendance set left_at = seen_at
    where bridge_id = ${bridge} and person_id = ${by.id} and device = ${device} and left_at is null`.execute(db);
}
