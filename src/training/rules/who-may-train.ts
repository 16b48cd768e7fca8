import type { Membership } from '../../identity/contract.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';

/** What is known of somebody who might train: where they work, and what they have proved. */
export type Candidate = {
  teams: readonly Membership[];
  /** The tiers of which they hold a valid certificate. */
  certified: readonly number[];
  /** The tiers of which they held a session that whoever watched found good. */
  observed: readonly number[];
};
export const TRAINER_LACKS = ['place', 'certificate', 'observation'] as const;
export type TrainerLack = (typeof TRAINER_LACKS)[number];

/** The tiers that a team trains by the plan. */
function trainedBy(plan: PlanDocument, team: string): readonly number[] {
  return (plan.training?.trainers ?? []).filter((one) => one.team === team).flatMap(({ trains }) => trains);
}

/** Whoever works in a team that the plan names as trainer of the tier: they train its leads, and watch them. */
export function isTrainerByPlan(plan: PlanDocument, { teams }: Pick<Candidate, 'teams'>, tier: number): boolean {
  return teams.some(({ team }) => trainedBy(plan, team).includes(tier));
}

/** Whether somebody leads a team of the tier. */
export function leadsTier(plan: PlanDocument, { teams }: Pick<Candidate, 'teams'>, tier: number): boolean {
  const ofTier = new Set((plan.teams ?? []).filter((team) => team.tier === tier).map(({ id }) => id));
  return teams.some(({ team, isLead }) => isLead && ofTier.has(team));
}

/**
 * What somebody lacks to train a tier by themselves; nothing for whoever may. A lead needs the certificate of the tier, and one session
 * that was watched and passed.
 */
export function lacksToTrain(plan: PlanDocument, candidate: Candidate, tier: number): TrainerLack[] {
  if (isTrainerByPlan(plan, candidate, tier)) return [];
  if (!leadsTier(plan, candidate, tier)) return ['place'];
  return [
    ...(candidate.certified.includes(tier) ? [] : (['certificate'] as const)),
    ...(candidate.observed.includes(tier) ? [] : (['observation'] as const)),
  ];
}

/** Whether somebody may hold a session: alone, or, when all they lack is to be watched, with somebody who watches. */
export function mayHold(lacks: readonly TrainerLack[]): 'alone' | 'watched' | false {
  if (lacks.length === 0) return 'alone';
  return lacks.length === 1 && lacks[0] === 'observation' ? 'watched' : false;
}
