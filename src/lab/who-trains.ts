import { type RawBuilder, sql } from 'kysely';
import { type Actor, actorMay } from '../identity/act.ts';
import { isTrainerByPlan, leadsTier } from '../plan/rules/training.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';

/** Whether somebody writes the scenarios of a tier: who trains it by the plan, who leads it, and who looks after training. */
export function writesFor(by: Actor, plan: PlanDocument, tier: number): boolean {
  return actorMay(by, 'lab:write') || isTrainerByPlan(plan, by, tier) || leadsTier(plan, by, tier);
}

export function writesAny(by: Actor, plan: PlanDocument): boolean {
  return [1, 2, 3].some((tier) => writesFor(by, plan, tier));
}

/** Whose results somebody may read besides their own: by the tiers that they train, and by the teams that they lead. */
export function trainees(by: Actor, plan: PlanDocument): { tiers: number[]; teams: string[] } {
  return {
    tiers: [1, 2, 3].filter((tier) => isTrainerByPlan(plan, by, tier)),
    teams: by.teams.filter(({ isLead }) => isLead).map(({ team }) => team),
  };
}

/** The practices `a` of those whom somebody trains or leads; nobody else’s, whatever their role. */
export function practisedByTrainees(by: Actor, plan: PlanDocument): RawBuilder<boolean> {
  const { tiers, teams } = trainees(by, plan);
  return sql`(a.person_id <> ${by.id} and (a.tier = any(${tiers}::int[])
    or exists (select from team_member m where m.person_id = a.person_id and m.team = any(${teams}::text[]))))`;
}
