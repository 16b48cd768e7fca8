import type { Act, DeskAct } from '../../identity/act.ts';
import { recordPlanEvent } from '../events.ts';
import { comesAt, hasComeIntoForce, inForceBefore } from './store.ts';

/**
 * A version that was published for a later day has its hour. One that was taken back meanwhile has not; one that was replaced
 * before this timer woke has, or nobody would hear of what it changed and the next one did not.
 */
export async function comeIntoForce(act: DeskAct, subject: string): Promise<void> {
  const version = Number(subject);
  const later = await comesAt(act, version);
  // The database's clock woke it, and may be ahead of ours.
  if (later) return act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'plan-in-force', subject }, startAfter: later }]);
  if (!(await hasComeIntoForce(act, version))) return;
  await tellOfForce(act, { version, before: await inForceBefore(act.db, version) });
}

/** Says that another version counts from now on: those whose part it changes are asked to read it. */
export async function tellOfForce(act: Act | DeskAct, { version, before }: { version: number; before: number | null }): Promise<void> {
  await recordPlanEvent(act, { kind: 'plan-in-force', data: { version, before } });
}
