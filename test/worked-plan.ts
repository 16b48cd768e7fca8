import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlanDocument } from '../src/plan/schema/schema.ts';

const WORKED = parse(readFileSync(new URL('../examples/support-plan.yaml', import.meta.url), 'utf8')) as PlanDocument;

/** Microsoft’s worked plan, anew each time: a copy, since to read its YAML takes as long as a hundred of the questions asked of it. */
export function workedPlan(): PlanDocument {
  return structuredClone(WORKED);
}
