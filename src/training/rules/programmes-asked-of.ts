import type { Membership } from '../../identity/contract.ts';
import { isTrainerByPlan } from '../../plan/rules/training.ts';
import type { PlanDocument, Programme } from '../../plan/schema/schema.ts';

/** The programmes whose certificate is asked of somebody: those of their tiers, and of tiers whose sessions they hold where that needs one. */
export function programmesAskedOf(
  plan: PlanDocument,
  { teams, tiers }: { teams: readonly Membership[]; tiers: readonly number[] },
): Programme[] {
  const holds = (plan.training?.gates ?? []).filter(({ move, tier }) => move === 'hold-session' && isTrainerByPlan(plan, { teams }, tier));
  const asked = new Set<number>([...tiers, ...holds.map(({ tier }) => tier)]);
  return (plan.training?.programmes ?? []).filter(({ tier }) => asked.has(tier)).toSorted((one, other) => one.tier - other.tier);
}
