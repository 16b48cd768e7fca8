import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Db } from '../platform/database.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import type { listLabs as contract } from './contract.ts';
import { offeredScenarios } from './known-scenarios.ts';
import { writesAny } from './who-trains.ts';

type Mine = {
  scenarioId: string;
  attempts: number;
  running: string | null;
  best: { score: number; passed: boolean; minutes: number } | null;
};

/** The scenarios, easiest tier first, each with how the reader did in it. They are few: all of them stand in one list. */
export async function listLabs(look: Look, { tier, area, lang = look.locale }: InputOf<typeof contract>) {
  const { rows } = await sql<Mine>`
    select a.scenario_id, count(a.finished_at)::int as attempts, max(a.id::text) filter (where a.finished_at is null) as running,
      (array_agg(json_build_object('score', a.score, 'passed', a.passed,
          'minutes', greatest(1, round(extract(epoch from a.finished_at - a.started_at) / 60))::int)
        order by a.passed desc, a.score desc, a.finished_at) filter (where a.finished_at is not null))[1] as best
    from lab_attempt a where a.person_id = ${look.by.id} and not a.is_trial group by a.scenario_id`.execute(look.db);
  const mine = new Map(rows.map((row) => [row.scenarioId, row]));
  const items = (await offeredScenarios(look.db))
    .filter((scenario) => (tier === undefined || scenario.tier === tier) && (area === undefined || scenario.area === area))
    .toSorted((a, b) => a.tier - b.tier || a.title[lang].localeCompare(b.title[lang], lang))
    .map(({ id, title, platform, minutes, ...about }) => ({
      id,
      title: title[lang],
      tier: about.tier,
      area: about.area,
      platform,
      minutes,
      best: mine.get(id)?.best ?? null,
      attempts: mine.get(id)?.attempts ?? 0,
      running: mine.get(id)?.running ?? null,
    }));
  return { items, mayWrite: writesAny(look.by, await planOfVersion(look.db, look.planVersion)) };
}

export type LabPassed = { attempt: string; scenario: string; area: string; score: number; at: Date };

/** The labs of a tier that somebody has passed since then, latest first: what earns a certificate asks for them. */
export async function labsPassed(
  { db }: { db: Db },
  { person, tier, since }: { person: string; tier: number; since: Date },
): Promise<LabPassed[]> {
  const { rows } = await sql<LabPassed>`
    select a.id as attempt, a.scenario_id as scenario, a.area, a.score, a.finished_at as at from lab_attempt a
    where a.person_id = ${person} and a.tier = ${tier} and a.passed and not a.is_trial and a.finished_at >= ${since} order by a.finished_at desc`.execute(
    db,
  );
  return rows;
}
