import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { findingsIn } from '../plan/spoken/findings-in.ts';
import { publishPlan } from '../plan/versions/publish-plan.ts';
import { inDeskAct } from './act.ts';
import type { Desk } from './desk.ts';

export function startingPlan(name: 'support-plan' | 'minimal-plan'): Promise<string> {
  return readFile(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8');
}

/** A desk always runs by a plan: a new one by the smallest, until its own is published. */
export async function ensurePlan(desk: Desk): Promise<void> {
  const any = await desk.db.selectFrom('planVersion').select('version').limit(1).executeTakeFirst();
  if (any) return;
  const source = await startingPlan('minimal-plan');
  await inDeskAct(desk, 'start', async (act) => {
    // Two processes may begin on an empty database at once: the second waits here, and finds the plan of the first.
    await sql`lock table plan_version in share row exclusive mode`.execute(act.db);
    const other = await act.db.selectFrom('planVersion').select('version').limit(1).executeTakeFirst();
    if (!other) await publishPlan(act, { source }, findingsIn(desk.sentences, 'en'));
  });
}
