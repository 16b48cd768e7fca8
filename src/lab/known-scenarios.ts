import { knownScenario } from './scenario/read-scenario.ts';
import type { Scenario } from './scenario/schema.ts';
import { shippedSources } from './scenario/shipped.ts';

export type KnownScenario = { scenario: Scenario; source: string };

let known: ReadonlyMap<string, KnownScenario> | undefined;

/** The scenarios that can be practised, by id, read when first asked for; a test has linted those that come with the desk. */
export function knownScenarios(): ReadonlyMap<string, KnownScenario> {
  known ??= new Map([...shippedSources()].map(([id, source]) => [id, { source, scenario: knownScenario(source) }]));
  return known;
}

export function scenarioById(id: string): KnownScenario | undefined {
  return knownScenarios().get(id);
}
