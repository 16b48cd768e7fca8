import type { Membership } from '../../identity/contract.ts';
import { isTrainerByPlan, leadsTier } from '../../plan/rules/training.ts';
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
