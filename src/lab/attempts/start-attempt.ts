import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { startAttempt as contract } from '../contract.ts';
import { scenarioById } from '../known-scenarios.ts';
import { begin } from './begin.ts';

/** Begins a practice of a scenario as it counts now. */
export async function startAttempt(act: Act, { id, lang = act.locale }: InputOf<typeof contract>) {
  const known = await scenarioById(act.db, id);
  return isRefusal(known) ? known : begin(act, { ...known, lang, isTrial: false });
}
