import { sql } from 'kysely';
import { spanOf, type Week, weeksUpTo } from '../calendar/weeks.ts';
import type { Look } from '../identity/act.ts';
import { dayOf, textIn, zoneOf } from '../plan/rules/in-force.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { inRealm } from '../ticket/visible-to.ts';
import { type readDrift as contract, type Drift, WEEKS_SHOWN } from './contract.ts';
import { countBridges } from './count-bridges.ts';
import { countExceptions } from './count-exceptions.ts';
import { type Counted, driftOf, type Opened } from './figures.ts';

/** The figures of some weeks up to now, for one plan version or all of them. */
export async function readDrift(look: Look, { version, weeks: count = WEEKS_SHOWN }: InputOf<typeof contract>): Promise<Drift> {
  const plan = await planOfVersion(look.db, look.planVersion);
  const weeks = weeksUpTo(dayOf(plan, look.at), count);
  const [counted, opened, overduePhases, bridges, exceptions] = await Promise.all([
    countDeviations(look, weeks),
    countOpened(look, weeks, zoneOf(plan)),
    findOverduePhases(look, version),
    countBridges(look, weeks, { version, timeZone: zoneOf(plan) }),
    countExceptions(look, weeks, version),
  ]);
  return { ...driftOf({ version: version ?? null, weeks, counted, opened }), overduePhases, bridges, exceptions };
}

/** Tickets by version, kind and week, and by each of these for all of the others: a ticket in two weeks is one ticket, so nothing can be added up. */
async function countDeviations(look: Look, weeks: readonly Week[]): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select d.plan_version as version, d.kind, d.week, count(distinct d.ticket_id)::int as tickets
    from deviation d join ticket t on t.id = d.ticket_id and ${inRealm(look)}
    where d.week between ${weeks[0]?.week} and ${weeks.at(-1)?.week}
    group by cube (d.plan_version, d.kind, d.week)`.execute(look.db);
  return rows;
}

async function countOpened(look: Look, weeks: readonly Week[], timeZone: string): Promise<Opened[]> {
  const spans = weeks.map((week) => ({ week: week.week, ...spanOf(week, timeZone) }));
  const { rows } = await sql<Opened>`
    select t.plan_version as version, w.week, count(*)::int as opened
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as w (week text, "from" timestamptz, "to" timestamptz)
    join ticket t on ${inRealm(look)} and t.created_at >= w."from" and t.created_at < w."to"
    group by t.plan_version, w.week`.execute(look.db);
  return rows;
}

/** Open tickets of phases whose dates have passed, by the plan that each ticket was opened under. */
async function findOverduePhases(look: Look, version: number | undefined): Promise<Drift['overduePhases']> {
  const { db, at } = look;
  const { rows } = await sql<{ version: number; phase: string; tickets: number }>`
    select t.plan_version as version, t.phase, count(*)::int as tickets from ticket t
    where ${inRealm(look)} and t.status <> 'closed' and t.status <> 'resolved' and t.phase is not null and ${version ? sql`t.plan_version = ${version}` : sql`true`}
    group by t.plan_version, t.phase`.execute(db);
  const found = await Promise.all(
    rows.map(async (row) => {
      const plan = await planOfVersion(db, row.version);
      const { name, to } = plan.phases?.find(({ id }) => id === row.phase) ?? {};
      return to && to < dayOf(plan, at) ? [{ ...row, endedOn: to, name: { en: textIn(name, 'en'), es: textIn(name, 'es') } }] : [];
    }),
  );
  return found.flat().sort((a, b) => a.endedOn.localeCompare(b.endedOn) || b.version - a.version);
}
