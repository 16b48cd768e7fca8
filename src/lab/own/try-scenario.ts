import type { Act } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { begin } from '../attempts/begin.ts';
import { digestOf } from '../known-scenarios.ts';
import { writesFor } from '../who-trains.ts';
import type { tryScenario as contract } from './contract.ts';
import { soundScenario } from './write-scenario.ts';

/** Begins a scenario as it stands on the writer’s page, as the one who practises it. It counts for nothing and proves nothing. */
export async function tryScenario(act: Act, { source, lang = act.locale }: InputOf<typeof contract>, around: { sentences: Sentences }) {
  const plan = await planOfVersion(act.db, act.planVersion);
  const scenario = await soundScenario(act, source, around);
  if (isRefusal(scenario)) return scenario;
  if (!writesFor(act.by, plan, scenario.tier)) return refuse('scenario-writers-only', { tier: scenario.tier });
  return begin(act, { scenario, digest: digestOf(source), lang, isTrial: true });
}
