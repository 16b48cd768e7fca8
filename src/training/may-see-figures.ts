import type { Actor } from '../identity/act.ts';
import { actorMay } from '../identity/act.ts';
import { topTier } from '../plan/rules/in-force.ts';
import { isTrainerByPlan } from '../plan/rules/training.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';

const TIERS = [1, 2, 3] as const;

/** Figures of training are for those who answer for it: leads and administrators, the top tier, and whoever trains by the plan. */
export function figuresForbid(by: Actor, plan: PlanDocument): Refusal<'training-figures-not-yours'> | null {
  const mayPlan = actorMay(by, 'training:plan');
  const trains = by.tiers.includes(topTier(plan)) || TIERS.some((tier) => isTrainerByPlan(plan, by, tier));
  return mayPlan || trains ? null : refuse('training-figures-not-yours');
}
