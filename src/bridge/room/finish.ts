import { sql } from 'kysely';
import type { Act, DeskAct } from '../../identity/act.ts';
import { carryOver } from '../agenda/carry-over.ts';
import { recordBridgeEvent } from '../events.ts';
import { HEARD_FOR_MS } from '../rules/attendance.ts';
import { type BridgeRow, invitedTo, saveBridge } from '../store.ts';
import { attendanceOf } from './attendance-of.ts';
import { leaveFocus } from './set-focus.ts';

/** Ends a bridge: whoever is there leaves with it, and what nobody decided is carried over. Those who were asked or were there hear of it. */
export async function finish(act: Act | DeskAct, bridge: BridgeRow): Promise<void> {
  const { id } = bridge;
  await leaveFocus(act, bridge);
  await carryOver(act, id);
  // What has been silent left when it was last heard, not now.
  await sql`update bridge_attendance set left_at = case when seen_at < ${new Date(act.at.getTime() - HEARD_FOR_MS)} then seen_at else ${act.at}::timestamptz end
    where bridge_id = ${id} and left_at is null`.execute(act.db);
  await saveBridge(act, id, { state: 'ended', endedAt: act.at, focusId: null, focusedAt: null });
  const there = (await attendanceOf(act, id)).map(({ person }) => person);
  const people = [...new Set([...there, ...(await invitedTo(act.db, id))])];
  const minutes = Math.round((act.at.getTime() - (bridge.startedAt ?? bridge.startsAt).getTime()) / 60_000);
  await recordBridgeEvent(act, id, { kind: 'bridge-ended', data: { minutes, people } });
}
