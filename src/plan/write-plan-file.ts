import { stringify } from 'yaml';
import type { PlanDocument } from './schema.ts';

/** A plan as the YAML text that reads back as the same plan. */
export function writePlanFile(document: PlanDocument): string {
  return stringify(document, { schema: 'core', lineWidth: 140, aliasDuplicateObjects: false });
}
