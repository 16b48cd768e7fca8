import { sql } from 'kysely';
import { inDeskAct } from '../app/act.ts';
import type { Desk } from '../app/desk.ts';
import { dayAfter, dayAt, dayNumber, weekdayOf } from '../calendar/days.ts';
import { lintPlanFile } from '../plan/lint/lint.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { findingsIn } from '../plan/spoken/findings-in.ts';
import { publishPlan } from '../plan/versions/publish-plan.ts';
import { withdrawVersion } from '../plan/versions/store.ts';
import type { Db } from '../platform/database.ts';
import { isRefusal } from '../platform/outcome.ts';

/** When the first production of the example begins, and how many of its daily calls lie behind the demo. */
const FIRST_PRODUCTION = '2026-08-01';
const CALLS_HELD = 3;
const TIME_ZONE = 'Europe/Madrid';
const RELAY_NOW = 'relay: together';
const RELAY_IN_THE_PILOT = 'relay: step-by-step';

/** The plan of the demo as a file: as it is now, and as it was in the pilot weeks, when the tiers were told one after the other. */
export type DemoPlan = {
  document: PlanDocument;
  now: string;
  inThePilot: string;
  /** The day on which the phase began that has calls of all tiers. */
  callsSince: string;
};

/** Since when each version has counted. */
export type DemoVersions = { pilot: number; inForce: number; inForceFrom: Date };

export function readDemoPlan(example: string, at: Date): DemoPlan {
  const callsSince = workingDayBefore(dayAt(at, TIME_ZONE), CALLS_HELD);
  const source = movedBy(example, dayNumber(callsSince) - dayNumber(FIRST_PRODUCTION));
  const { document } = lintPlanFile(source);
  if (!document || !source.includes(RELAY_NOW)) throw new Error(`the example plan cannot be read, or does not say “${RELAY_NOW}” any more`);
  return { document, now: source, inThePilot: source.replace(RELAY_NOW, RELAY_IN_THE_PILOT), callsSince };
}

/** The rollout of the example as it stands today: its first production began some working days ago. Public holidays stay where they are. */
function movedBy(example: string, days: number): string {
  return example
    .split('\n')
    .map((line) =>
      line.includes('holidays:') ? line : line.replace(/"(\d{4}-\d{2}-\d{2})"/g, (_, day: string) => `"${dayAfter(day, days)}"`),
    )
    .join('\n');
}

function workingDayBefore(day: string, count: number): string {
  if (count === 0) return day;
  const before = dayAfter(day, -1);
  return workingDayBefore(before, weekdayOf(dayNumber(before)) < 5 ? count - 1 : count);
}

/**
 * The version of the pilot weeks and the one since, each as of its own day, so that tickets and signatures lie after the version
 * that they name. What the demo has published already stays as it is; a plan that somebody here works by stays before it.
 */
export async function publishPlans(
  desk: Desk,
  plan: DemoPlan,
  { pilotFrom, inForceFrom }: { pilotFrom: Date; inForceFrom: Date },
): Promise<DemoVersions> {
  const known = await desk.db.selectFrom('planVersion').select(['version', 'source', 'inForceFrom']).execute();
  const pilot = known.find(({ source }) => source === plan.inThePilot);
  const current = known.find(({ source }) => source === plan.now);
  if (pilot && current) return { pilot: pilot.version, inForce: current.version, inForceFrom: current.inForceFrom };
  await takeBackUnused(desk.db, plan, pilotFrom);
  const since = (await hasAnother(desk.db, plan)) ? desk.now() : inForceFrom;
  return {
    pilot: pilot?.version ?? (await publish(desk, plan.inThePilot, pilotFrom)),
    inForce: await publish(desk, plan.now, since),
    inForceFrom: since,
  };
}

/** What a new desk began with gives way to the demo’s past, in which it was not there yet. */
async function takeBackUnused(db: Db, plan: DemoPlan, at: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const version of await byTheDeskAlone(tx, plan)) await withdrawVersion(tx, { version, by: null, at });
  });
}

/** Versions that the desk published itself as it started, and under which no ticket stands. Whoever publishes by the command line has no name either. */
async function byTheDeskAlone(db: Db, { now, inThePilot }: DemoPlan): Promise<number[]> {
  const versions = await db
    .selectFrom('planVersion as v')
    .select('v.version')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('event as e')
          .select('e.id')
          .where('e.kind', '=', 'plan-published')
          .where('e.deskActor', '=', 'start')
          .where(sql`(e.data ->> 'version')::integer`, '=', sql.ref('v.version')),
      ),
    )
    .where('v.withdrawnAt', 'is', null)
    .where('v.source', 'not in', [now, inThePilot])
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('ticket').select('id').whereRef('planVersion', '=', 'v.version'))))
    .execute();
  return versions.map(({ version }) => version);
}

async function hasAnother(db: Db, { now, inThePilot }: DemoPlan): Promise<boolean> {
  const other = await db
    .selectFrom('planVersion')
    .select('version')
    .where('withdrawnAt', 'is', null)
    .where('source', 'not in', [now, inThePilot])
    .executeTakeFirst();
  return other !== undefined;
}

async function publish(desk: Desk, source: string, at: Date): Promise<number> {
  const published = await inDeskAct(desk, 'demo', (act) => publishPlan(act, { source }, findingsIn(desk.sentences, 'en')), at);
  if (isRefusal(published)) throw new Error(`the plan of the demo cannot be published: ${JSON.stringify(published.details)}`);
  return published.version;
}
