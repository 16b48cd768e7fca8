import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlanDocument } from '../src/plan/schema/schema.ts';

/** Microsoft’s worked plan, anew each time. */
export function workedPlan(): PlanDocument {
  return parse(readFileSync(new URL('../examples/support-plan.yaml', import.meta.url), 'utf8')) as PlanDocument;
}
