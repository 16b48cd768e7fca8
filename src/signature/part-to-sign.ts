import { createHash } from 'node:crypto';
import { type PlanPart, partOf } from '../plan/rules/part-of.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { canonical } from './canonical.ts';

/** The part of the members of some teams, with the digest that stands for its text; null where no team is of the plan: then there is nothing to sign. */
export function partToSign(plan: PlanDocument, teamIds: readonly string[]): { part: PlanPart; digest: string } | null {
  const part = partOf(plan, teamIds);
  return part.teams.length > 0 ? { part, digest: digestOf(part) } : null;
}

/** SHA-256 of a part’s content: two versions with the same part have the same, however their files were written. */
function digestOf(part: PlanPart): string {
  return createHash('sha256').update(canonical(part)).digest('hex');
}
