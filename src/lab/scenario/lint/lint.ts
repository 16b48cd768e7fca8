import type { PacketDemand } from '../../../plan/rules/in-force.ts';
import type { Scenario } from '../schema.ts';
import { lintEndings } from './endings.ts';
import type { Finding } from './findings.ts';
import { lintLanguages } from './languages.ts';
import { lintPhrases } from './phrases.ts';
import { lintReferences } from './references.ts';
import { lintScripts } from './scripts.ts';
import { lintWays } from './ways.ts';

/** What a scenario is held against: the catalogue, and by the plan in force what packets must hold, what passes, and how grave cases can be. */
export type Measure = {
  knownErrors: ReadonlySet<string>;
  severities: readonly string[];
  demandFor(toTier: number): PacketDemand;
  passMarkFor(scenario: Pick<Scenario, 'tier' | 'area'>): number;
};

/** What is wrong with a scenario that has its shape. The scripts are played only when all that they name is there. */
export function lintScenario(scenario: Scenario, measure: Measure): Finding[] {
  const findings = [
    ...lintReferences(scenario, measure.knownErrors),
    ...lintEndings(scenario),
    ...lintWays(scenario),
    ...lintPhrases(scenario),
    ...lintLanguages(scenario),
  ];
  return findings.some(({ severity }) => severity === 'error') ? findings : [...findings, ...lintScripts(scenario, measure)];
}
