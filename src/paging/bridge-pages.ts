import type { BRIDGE_EVENTS } from '../bridge/events.ts';
import { attendanceOf } from '../bridge/room/attendance-of.ts';
import { missingTiers } from '../bridge/rules/attendance.ts';
import { findBridge } from '../bridge/store.ts';
import type { DeskAct } from '../identity/act.ts';
import { usualRule } from '../plan/rules/paging.ts';
import type { PagingRule } from '../plan/schema/schema.ts';
import type { EventOf } from '../platform/event-log.ts';
import { isRefusal } from '../platform/outcome.ts';
import { endPage } from './end-page.ts';
import { startPage } from './start-page.ts';
import { openPages, type PageRow } from './store.ts';
import { RINGING_STATES } from './words.ts';

const LIVE: readonly string[] = ['scheduled', 'live'];

export type OfBridge = EventOf<
  typeof BRIDGE_EVENTS,
  'bridge-tier-missing' | 'bridge-tier-rung' | 'bridge-joined' | 'bridge-ended' | 'bridge-missed' | 'bridge-cancelled'
>;

/**
 * A bridge waits for the tiers that it needs and of which nobody is there. The plan says whether it rings when it begins without one;
 * where somebody in the room asks a tier to come, it rings also without a rule of the plan.
 */
export async function keepBridgePages(act: DeskAct, event: OfBridge): Promise<void> {
  const bridge = event.subjectId;
  if (!bridge) return;
  const missing = await missingOf(act, bridge);
  for (const page of await openPages(act.db, { bridgeId: bridge })) {
    if (!missing.includes(page.tier)) await endPage(act, page, missing.length > 0 || (await isHeld(act, bridge)) ? 'there' : 'ended');
    // Whoever answered did not come, or nobody did: to ask for them again is another occasion to ring.
    else if (event.kind === 'bridge-tier-rung' && event.data.tier === page.tier && !RINGING_STATES.includes(page.state))
      await endPage(act, page, 'called-again');
  }
  for (const tier of calledIn(event).filter((one) => missing.includes(one)))
    await startPage(act, {
      about: 'bridge-without-tier',
      tier,
      team: null,
      subject: { bridgeId: bridge },
      occasion: bridge,
      since: event.at,
      ...(event.kind === 'bridge-tier-rung' && { otherwise: usualRule(tier as PagingRule['tier'], 'bridge-without-tier') }),
    });
}

function calledIn({ kind, data }: OfBridge): readonly number[] {
  if (kind === 'bridge-tier-missing') return data.tiers;
  return kind === 'bridge-tier-rung' ? [data.tier] : [];
}

/** Whether nobody of the tier has come to the bridge yet, as it stands now. */
export async function isStillMissing(act: DeskAct, { bridgeId, tier }: PageRow): Promise<boolean> {
  return bridgeId !== null && (await missingOf(act, bridgeId)).includes(tier);
}

async function missingOf(act: DeskAct, id: string): Promise<number[]> {
  const bridge = await findBridge(act.db, id);
  if (isRefusal(bridge) || !LIVE.includes(bridge.state)) return [];
  return missingTiers(bridge.tiers, await attendanceOf(act, id), false);
}

async function isHeld({ db }: DeskAct, id: string): Promise<boolean> {
  const bridge = await findBridge(db, id);
  return !isRefusal(bridge) && LIVE.includes(bridge.state);
}
