import { catalogue } from '../../knowledge/catalogue.ts';
import { packetDemand, vendorSeverities } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Measure } from './lint/lint.ts';
import { labPassMark } from './pass-mark.ts';

/** What scenarios are held against where this plan counts. */
export function measureBy(plan: PlanDocument): Measure {
  return {
    knownErrors: new Set(catalogue().map(({ id }) => id)),
    severities: vendorSeverities(plan),
    demandFor: (toTier) => packetDemand(plan, toTier),
    passMarkFor: (scenario) => labPassMark(plan, scenario),
  };
}
