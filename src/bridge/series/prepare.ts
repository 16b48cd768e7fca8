import type { Act, DeskAct } from '../../identity/act.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion, versionInForce } from '../../plan/versions/store.ts';
import { fillAgenda } from '../agenda/fill-agenda.ts';
import { invite } from '../invite.ts';
import { dueOf } from '../rules/due.ts';
import type { BridgeRow } from '../store.ts';

/** The plan by which a bridge is prepared: the one in force now. */
export async function planInForce(act: Act | DeskAct): Promise<PlanDocument> {
  const version = 'planVersion' in act ? act.planVersion : await versionInForce(act);
  return version ? planOfVersion(act.db, version) : {};
}

/** Fills the agenda, asks people to come, and sets the timer that watches over it. Answers whom it asks. */
export async function prepare(act: Act | DeskAct, plan: PlanDocument, bridge: BridgeRow): Promise<string[]> {
  await fillAgenda(act, bridge);
  const people = await invite(act, plan, bridge);
  await wakeFor(act, bridge.id, dueOf(bridge, act.at).next);
  return people;
}

export async function wakeFor({ jobs, db }: Act | DeskAct, id: string, at: Date | null): Promise<void> {
  if (at) await jobs.enqueue(db, 'wake', [{ data: { timer: 'bridge-time', subject: id }, startAfter: at }]);
}
