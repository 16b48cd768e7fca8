import { teamsOfTier, zoneOfTeam } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';

/** The zone of the team in which somebody works in a tier, or else of any that they work in. */
export function zoneOfPerson(plan: PlanDocument, teams: readonly string[], tier: number): string {
  const inTier = teamsOfTier(plan, tier).find(({ id }) => teams.includes(id));
  return zoneOfTeam(plan, inTier?.id ?? teams[0] ?? '');
}
