import { stringify } from 'yaml';
import type { Look } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { shippedScenarios } from '../known-scenarios.ts';
import { newestRows } from '../own/store.ts';
import { measureBy } from '../scenario/measure.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { spokenFindings } from '../scenario/spoken-findings.ts';
import { writesAny, writesFor } from '../who-trains.ts';
import type { draftFromTicket as contract, ScenarioDraft } from './contract.ts';
import { draftScenario } from './draft-scenario.ts';
import { redact, redacted } from './redact.ts';
import { solvedTicket } from './solved-ticket.ts';

/** Reads a solved ticket as a scenario, for a trainer to look through. Nothing is written, here or in the log: it is theirs to keep. */
export async function draftFromTicket(look: Look, { id }: InputOf<typeof contract>, { sentences }: { sentences: Sentences }) {
  const plan = await planOfVersion(look.db, look.planVersion);
  if (!writesAny(look.by, plan)) return refuse('scenario-writers-only', { tier: 0 });
  const found = await solvedTicket(look, id);
  if (isRefusal(found)) return found;
  const { ticket, known } = found;
  const texts: ScenarioDraft['texts'] = [];
  const clean = (place: string, text: string) => {
    const pieces = redact(text, known);
    if (!texts.some((one) => one.place === place && redacted(one.pieces) === redacted(pieces))) texts.push({ place, pieces });
    return redacted(pieces);
  };
  const measure = measureBy(plan);
  const scenario = draftScenario(ticket, { id: await freeId(look, ticket.issueArea), clean, measure });
  if (!writesFor(look.by, plan, scenario.tier)) return refuse('scenario-writers-only', { tier: scenario.tier });
  const source = stringify(scenario, { lineWidth: 0, aliasDuplicateObjects: false });
  const { findings } = readScenario(source, measure);
  return { source, texts, findings: spokenFindings(findings, sentences, look.locale) };
}

/** A name that says nothing of where it came from. */
async function freeId({ db }: Look, area: string): Promise<string> {
  const taken = new Set([...shippedScenarios().keys(), ...(await newestRows(db)).map(({ scenarioId }) => scenarioId)]);
  for (let at = 1; ; at++) if (!taken.has(`own-${area}-${at}`)) return `own-${area}-${at}`;
}
