import { nextTier, ownTiers, teamFor } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { ISSUE_AREAS, PLAN_PLATFORMS } from '../../plan/words.ts';
import type { Rates } from './rates.ts';

/** Of all tickets, the share that comes to a team; and to its tier by platform. */
export type TeamLoad = { team: string; tier: number; share: number };

/** Where tickets go: by area and platform to the team that the plan names, and on to the next tier where one does not solve them. */
export function teamLoads(plan: PlanDocument, rates: Rates): TeamLoad[] {
  const loads = new Map<string, TeamLoad>();
  const [areas, platforms] = [shares(rates.areas), shares(rates.platforms)];
  for (const [areaIndex, area] of ISSUE_AREAS.entries())
    for (const [platformIndex, platform] of PLAN_PLATFORMS.entries()) {
      let share = (areas[areaIndex] ?? 0) * (platforms[platformIndex] ?? 0);
      for (let tier = ownTiers(plan)[0] ?? null; tier !== null && share > 0; tier = nextTier(plan, tier)) {
        const team = teamFor(plan, { tier, area, platform });
        const load = loads.get(team) ?? { team, tier, share: 0 };
        loads.set(team, { ...load, share: load.share + share });
        share *= 1 - rates.solved(tier, area);
      }
    }
  return [...loads.values()].sort((a, b) => a.tier - b.tier || (a.team < b.team ? -1 : 1));
}

export function shares(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (all === 0 ? 0 : weight / all));
}
