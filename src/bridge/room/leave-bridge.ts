import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { leaveBridge as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { HEARD_FOR_MS } from '../rules/attendance.ts';
import { lockBridge, saveBridge } from '../store.ts';
import { attendanceOf } from './attendance-of.ts';

/** Goes, with one device or with all. Who has left with the last is not there any more; their roles stay theirs until given on. */
export async function leaveBridge(act: Act, { id, device }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'leave');
  if (isRefusal(bridge)) return bridge;
  await sql`update bridge_attendance set left_at = case when seen_at < ${new Date(act.at.getTime() - HEARD_FOR_MS)} then seen_at else ${act.at}::timestamptz end
    where bridge_id = ${id} and person_id = ${act.by.id} and left_at is null and ${device === undefined ? sql`true` : sql`device = ${device}`}`.execute(
    act.db,
  );
  const own = (await attendanceOf(act, id)).find(({ person }) => person === act.by.id);
  if (own?.leftAt === act.at.getTime()) {
    await saveBridge(act, id);
    await recordBridgeEvent(act, id, { kind: 'bridge-left', data: { tier: own.tier, minutes: own.minutes } });
  }
  return { id };
}
