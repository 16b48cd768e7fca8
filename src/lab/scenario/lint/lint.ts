import type { PacketDemand } from '../../../plan/rules/in-force.ts';
import type { Scenario } from '../schema.ts';
import type { Finding } from './findings.ts';
import { lintPhrases } from './phrases.ts';
import { lintReferences } from './references.ts';
import { lintScripts } from './scripts.ts';
import { lintWays } from './ways.ts';

/** What a scenario is held against: the catalogue, and what packets must hold by the plan in force. */
export type Measure = { knownErrors: ReadonlySet<string>; demandFor(toTier: number): PacketDemand };

/** What is wrong with a scenario that has its shape. The scripts are played only when all that they name is there. */
export function lintScenario(scenario: Scenario, { knownErrors, demandFor }: Measure): Finding[] {
  const findings = [...lintReferences(scenario, knownErrors), ...lintWays(scenario), ...lintPhrases(scenario)];
  return findings.some(({ severity }) => severity === 'error') ? findings : [...findings, ...lintScripts(scenario, demandFor)];
}
