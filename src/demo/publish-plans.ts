import { inDeskAct } from '../app/act.ts';
import type { Desk } from '../app/desk.ts';
import { startingPlan } from '../app/starting-plan.ts';
import { findingsIn } from '../plan/spoken/findings-in.ts';
import { publishPlan } from '../plan/versions/publish-plan.ts';
import { isRefusal } from '../platform/outcome.ts';

const RELAY_NOW = 'relay: together';
const RELAY_IN_THE_PILOT = 'relay: step-by-step';

/**
 * The example plan in force, and the version of the pilot weeks before it, under which the tiers were told one after the
 * other: a ticket remembers the version it was opened under. What is published already stays as it is.
 */
export async function publishPlans(desk: Desk, { pilotFrom }: { pilotFrom: Date }): Promise<{ inForce: number; pilot: number }> {
  const source = await startingPlan('support-plan');
  if (!source.includes(RELAY_NOW)) throw new Error(`the example plan does not say “${RELAY_NOW}” any more`);
  const versions = await desk.db
    .selectFrom('planVersion')
    .select(['version', 'source'])
    .orderBy('inForceFrom', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const [current] = versions;
  const earlier = source.replace(RELAY_NOW, RELAY_IN_THE_PILOT);
  const pilot = versions.find((version) => version.source === earlier)?.version ?? (await publish(desk, earlier, pilotFrom));
  const inForce = current?.source === source ? current.version : await publish(desk, source, desk.now());
  return { inForce, pilot };
}

async function publish(desk: Desk, source: string, at: Date): Promise<number> {
  const published = await inDeskAct(desk, 'demo', (act) => publishPlan(act, { source }, findingsIn(desk.sentences, 'en')), at);
  if (isRefusal(published)) throw new Error(`the plan of the demo cannot be published: ${JSON.stringify(published.details)}`);
  return published.version;
}
