import type { PlanPart } from '../../../plan/rules/part-of.ts';
import type { PlanDocument } from '../../../plan/schema/schema.ts';

/** A part as the figures of the plan’s page read it: a plan that has nothing but this. */
export function planOfPart({ teams, calendars, rota, promisesCountIn, tiers }: PlanPart): PlanDocument {
  const above = tiers.flatMap(({ handsOver }) =>
    handsOver.flatMap(({ toTier, toTeams }) => toTeams.map((team) => ({ ...team, tier: toTier }))),
  );
  return {
    teams: [...teams, ...above],
    tiers: tiers.flatMap(({ tier, name }) => (name === undefined ? [] : [{ tier, name }])),
    calendars,
    rota,
    promises: promisesCountIn ? { calendar: promisesCountIn.id } : {},
  };
}
