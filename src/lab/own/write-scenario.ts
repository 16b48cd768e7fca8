import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { recordLabEvent } from '../events.ts';
import { digestOf, shippedScenarios } from '../known-scenarios.ts';
import { measureBy } from '../scenario/measure.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { spokenFindings } from '../scenario/spoken-findings.ts';
import { writesFor } from '../who-trains.ts';
import type * as contract from './contract.ts';
import { errorsIn, fileOf, scenarioForWriter } from './read-file.ts';
import { aboutOf, newestOf, type OwnRow, sourceAt } from './store.ts';

type Around = { sentences: Sentences };
const SCENARIOS_MAX = 500;
const VERSIONS_MAX = 500;

/** Keeps a scenario as its next version. One with errors is not kept: it would not score as its writer meant. */
export async function writeScenario(act: Act, { id, source, version }: InputOf<typeof contract.writeScenario>, around: Around) {
  const plan = await planOfVersion(act.db, act.planVersion);
  const scenario = await soundScenario(act, source, around);
  if (isRefusal(scenario)) return scenario;
  if (scenario.id !== id) return refuse('scenario-other-id', { id, other: scenario.id });
  if (!writesFor(act.by, plan, scenario.tier)) return refuse('scenario-writers-only', { tier: scenario.tier });
  const before = await scenarioForWriter(act, id);
  // One of another tier, which they do not train, stays as it is.
  if (isRefusal(before) && before.refused !== 'lab-not-found') return before;
  const row = await append(act, { id, version, state: 'written', source, about: aboutOf(scenario) });
  if (isRefusal(row)) return row;
  const isShipped = shippedScenarios().has(id);
  return fileOf({ about: row.about, own: row, isShipped, source, plan, locale: act.locale, ...around });
}

/** The scenario of a file that has no errors, or why it is none. */
export async function soundScenario(act: Pick<Act, 'db' | 'planVersion' | 'locale'>, source: string, { sentences }: Around) {
  const plan = await planOfVersion(act.db, act.planVersion);
  const { scenario, findings } = readScenario(source, measureBy(plan));
  const wrong = spokenFindings(errorsIn(findings), sentences, act.locale);
  const [first] = wrong;
  if (!scenario || first)
    return refuse('scenario-with-errors', { count: wrong.length, line: first?.line ?? 0, first: first?.message ?? '', findings: wrong });
  return scenario;
}

export async function retireScenario(act: Act, { id, version }: InputOf<typeof contract.retireScenario>, around: Around) {
  const found = await scenarioForWriter(act, id);
  if (isRefusal(found)) return found;
  const { plan, own, shipped, about } = found;
  const source = (own && (await sourceAt(act.db, id, own.version))?.source) ?? shipped?.source ?? '';
  const row = own?.state === 'retired' ? own : await append(act, { id, version, state: 'retired', source: null, about });
  if (isRefusal(row)) return row;
  return fileOf({ about, own: row, isShipped: shipped !== null, source, plan, locale: act.locale, ...around });
}

export async function bringScenarioBack(act: Act, { id, version, text }: InputOf<typeof contract.bringScenarioBack>, around: Around) {
  const found = await scenarioForWriter(act, id);
  if (isRefusal(found)) return found;
  const { plan, own, shipped } = found;
  const last = own && (await sourceAt(act.db, id, own.version));
  if (text === 'own') return last ? writeScenario(act, { id, source: last.source, version }, around) : refuse('scenario-version-not-found');
  if (!shipped) return refuse('scenario-not-shipped');
  const about = aboutOf(shipped.scenario);
  const row = await append(act, { id, version, state: 'as-shipped', source: null, about });
  if (isRefusal(row)) return row;
  return fileOf({ about, own: row, isShipped: true, source: shipped.source, plan, locale: act.locale, ...around });
}

type Next = { id: string; version: number } & Pick<OwnRow, 'state' | 'about'> & { source: string | null };

/** The next row. Whoever has not seen the newest one, because a colleague wrote meanwhile, overwrites nothing. */
async function append(act: Act, { id, version, state, source, about }: Next): Promise<OwnRow | Refusal> {
  // Of two at once, the second finds the first one’s row.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lab-scenario ${id}`}, 0))`.execute(act.db);
  const newest = await newestOf(act.db, id);
  if (version !== (newest?.version ?? 0)) return refuse('stale');
  if (newest && source !== null && newest.source !== null && digestOf(newest.source) === digestOf(source)) return newest;
  if (version >= VERSIONS_MAX || (!newest && (await countOwn(act)) >= SCENARIOS_MAX))
    return refuse('lab-scenarios-full', { most: SCENARIOS_MAX });
  await act.db
    .insertInto('labScenario')
    .values({ scenarioId: id, version: version + 1, state, source, about: JSON.stringify(about), writtenBy: act.by.id, writtenAt: act.at })
    .execute();
  await recordLabEvent(act, { kind: 'lab-scenario-written', data: { scenario: id, version: version + 1, state } });
  const { id: person, name } = act.by;
  return { scenarioId: id, version: version + 1, state, about, writtenAt: act.at, writtenBy: { id: person, name } };
}

async function countOwn({ db }: Act): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct scenario_id)::int as count from lab_scenario`.execute(db);
  return rows[0]?.count ?? 0;
}
