import { sql } from 'kysely';
import type { DeskAct } from '../../identity/act.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { carryOver } from '../agenda/carry-over.ts';
import { fillAgenda } from '../agenda/fill-agenda.ts';
import { recordBridgeEvent } from '../events.ts';
import { invite } from '../invite.ts';
import { attendanceOf } from '../room/attendance-of.ts';
import { finish } from '../room/finish.ts';
import { missingTiers } from '../rules/attendance.ts';
import { dueOf } from '../rules/due.ts';
import { type BridgeRow, invitedTo, lockBridge, saveBridge } from '../store.ts';
import { keepSeries } from './keep-series.ts';
import { planInForce, wakeFor } from './prepare.ts';

/**
 * The timer of a bridge. It re-reads: before the time it asks people and fills the agenda, once it has begun it says which tier nobody is
 * there of, and when it is over it ends what everybody has left, and calls missed what nobody came to.
 */
export async function bridgeTime(act: DeskAct, id: string): Promise<void> {
  const bridge = await lockBridge(act, id);
  if (isRefusal(bridge)) return;
  const present = await attendanceOf(act, id);
  const { what, next } = dueOf(
    bridge,
    act.at,
    present.some(({ leftAt }) => leftAt === null),
  );
  if (what === 'prepare') {
    await fillAgenda(act, bridge);
    await askTheNew(act, bridge);
    await saveBridge(act, id);
  }
  if (what === 'look-who-is-there') await sayWhoIsMissing(act, bridge, missingTiers(bridge.tiers, present, false));
  // Whoever opens a call and does not come has not held it.
  if (what === 'end' && present.length > 0) await finish(act, bridge);
  if (what === 'miss' || (what === 'end' && present.length === 0)) await miss(act, bridge);
  if ((what === 'end' || what === 'miss') && bridge.kind === 'standing') await keepSeries(act);
  await wakeFor(act, id, next);
}

/** Asks whom the rota and the agenda name by now. Those who knew of it already need no bell; whoever did not, does. */
async function askTheNew(act: DeskAct, bridge: BridgeRow): Promise<void> {
  const before = await invitedTo(act.db, bridge.id);
  const people = (await invite(act, await planInForce(act), bridge)).filter((person) => !before.includes(person));
  if (people.length === 0) return;
  const [startsAt, endsAt] = [bridge.startsAt.toISOString(), bridge.endsAt.toISOString()];
  await recordBridgeEvent(act, bridge.id, { kind: 'bridge-invited', data: { startsAt, endsAt, tiers: bridge.tiers, people } });
}

async function miss(act: DeskAct, bridge: BridgeRow): Promise<void> {
  await fillAgenda(act, bridge);
  await carryOver(act, bridge.id);
  await saveBridge(act, bridge.id, { state: 'missed', endedAt: act.at, focusId: null, focusedAt: null });
  await recordBridgeEvent(act, bridge.id, { kind: 'bridge-missed', data: { startsAt: bridge.startsAt.toISOString() } });
}

/** Said once: whoever comes later is seen to come. */
async function sayWhoIsMissing(act: DeskAct, { id }: BridgeRow, tiers: number[]): Promise<void> {
  if (tiers.length === 0) return;
  const { rows } = await sql`select from event where bridge_id = ${id} and kind = 'bridge-tier-missing' limit 1`.execute(act.db);
  if (rows.length === 0) await recordBridgeEvent(act, id, { kind: 'bridge-tier-missing', data: { tiers } });
}
