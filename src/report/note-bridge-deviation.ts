import { sql } from 'kysely';
import { weekOf } from '../calendar/weeks.ts';
import { dayOf } from '../plan/rules/in-force.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Recording } from '../platform/event-log.ts';
import { newId } from '../platform/ids.ts';
import { type BridgeFacts, type BridgeTelling, bridgeDeviation } from './bridge-rules.ts';

type Row = BridgeFacts & { planVersion: number; startsAt: Date };

/** Writes down what a bridge was otherwise than the plan that called it says, in the week in which it was to be. Run twice, it writes once. */
export async function noteBridgeDeviation(act: Recording, event: BridgeTelling): Promise<void> {
  const { subjectId: bridgeId } = event;
  if (!bridgeId) return;
  const { rows } = await sql<Row>`
    select b.plan_version, b.starts_at, b.tiers, b.kind = 'standing' or b.rule is not null as is_of_plan,
      array(select distinct s.tier from bridge_attendance s where s.bridge_id = b.id and s.tier is not null) as seen
    from bridge b where b.id = ${bridgeId}`.execute(act.db);
  const facts = rows[0];
  const found = facts && bridgeDeviation(event, facts);
  if (!found) return;
  const plan = await planOfVersion(act.db, facts.planVersion);
  await act.db
    .insertInto('deviation')
    .values({
      id: newId(act.at),
      bridgeId,
      eventId: event.id,
      kind: found.kind,
      planVersion: facts.planVersion,
      week: weekOf(dayOf(plan, facts.startsAt)),
      detail: JSON.stringify(found.detail),
      at: event.at,
    })
    .onConflict((conflict) => conflict.columns(['eventId', 'kind']).doNothing())
    .execute();
}
