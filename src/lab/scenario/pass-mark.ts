import { passMarkOf, programmesFor } from '../../plan/rules/training.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Scenario } from './schema.ts';

export const PASS_MARK_USUAL = 80;

/** What a practice must reach: as much as the quiz of the programme that is for its tier and area. */
export function labPassMark(plan: PlanDocument, { tier, area }: Pick<Scenario, 'tier' | 'area'>): number {
  const [programme] = programmesFor(plan, { tier, area });
  return programme ? passMarkOf(programme) : PASS_MARK_USUAL;
}
