import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { scenarioForWriter } from '../own/read-file.ts';
import type { ScoredStep } from '../scenario/score.ts';
import type { readLabStatistics as contract } from './contract.ts';
import { PRACTICES_MIN, statisticsOf } from './statistics.ts';

/** The latest say how a scenario is now: it may have been changed since the others. */
const LATEST_MAX = 500;

/** How a scenario is done, counted over whoever practised it. */
export async function readLabStatistics(look: Look, { id }: InputOf<typeof contract>) {
  const found = await scenarioForWriter(look, id);
  if (isRefusal(found)) return found;
  const { rows } = await sql<{ passed: boolean; steps: ScoredStep[] }>`
    select a.passed, a.steps from lab_attempt a where a.scenario_id = ${id} and a.finished_at is not null and not a.is_trial
    order by a.finished_at desc, a.id desc limit ${LATEST_MAX}`.execute(look.db);
  return { practices: rows.length, enough: PRACTICES_MIN, counted: statisticsOf(rows, look.locale) };
}
