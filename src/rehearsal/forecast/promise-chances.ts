import { ownTiers, promiseOfTier, promiseToUser } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { PRIORITIES, type Priority } from '../../plan/words.ts';
import { chanceToMiss } from '../chance/erlang.ts';
import type { CoverHour } from './cover.ts';
import type { Rates } from './rates.ts';

/**
 * The chance that a promise is missed, from 0 to 1, hour by hour as if each went on for ever, weighed by the tickets in it. Null for one
 * that no formula of one line and one service can say, such as a solution that comes down three tiers: that is for the rehearsal.
 */
export type PromiseChance = {
  kind: 'response' | 'resolution' | 'accept';
  tier: number | null;
  priority: Priority | null;
  withinMinutes: number;
  missed: number | null;
};

type Given = { cover: readonly CoverHour[]; rates: Rates; patienceMinutes: number | null };

export function promiseChances(plan: PlanDocument, { cover, rates, patienceMinutes }: Given): PromiseChance[] {
  const [first] = ownTiers(plan);
  const byTier = Map.groupBy(cover, ({ tier }) => tier);
  const known = new Map<string, number>();
  const chance = (hour: CoverHour, tier: number, withinMinutes: number): number => {
    const length = (hour.to - hour.from) / 60_000;
    const people = Math.floor((hour.staffed * 60) / length + 1e-9);
    // Many hours are alike.
    const perMinute = Math.round((hour.tickets / length) * 1e6) / 1e6;
    const key = `${tier} ${people} ${perMinute} ${withinMinutes}`;
    const found = known.get(key) ?? chanceToMiss({ perMinute, minutes: rates.minutes(tier).value, people, patienceMinutes }, withinMinutes);
    known.set(key, found);
    return found;
  };
  const missedIn = (tier: number, withinMinutes: number): number | null => {
    const hours = (byTier.get(tier) ?? []).filter(({ tickets }) => tickets > 0);
    const all = hours.reduce((sum, { tickets }) => sum + tickets, 0);
    if (all === 0) return null;
    return Math.round((hours.reduce((sum, hour) => sum + hour.tickets * chance(hour, tier, withinMinutes), 0) / all) * 1e4) / 1e4;
  };
  return [
    ...PRIORITIES.flatMap((priority): PromiseChance[] => {
      const { responseWithinMinutes: response, resolveWithinMinutes: resolve } = promiseToUser(plan, priority);
      return [
        ...(response && first !== undefined
          ? [{ kind: 'response' as const, tier: null, priority, withinMinutes: response, missed: missedIn(first, response) }]
          : []),
        ...(resolve ? [{ kind: 'resolution' as const, tier: null, priority, withinMinutes: resolve, missed: null }] : []),
      ];
    }),
    ...ownTiers(plan).flatMap((tier): PromiseChance[] => {
      const { acceptWithinMinutes: accept } = promiseOfTier(plan, tier);
      return accept ? [{ kind: 'accept', tier, priority: null, withinMinutes: accept, missed: missedIn(tier, accept) }] : [];
    }),
  ];
}
