import type { BridgeRule } from '../schema/schema.ts';
import type { IssueArea, Priority } from '../words.ts';
import { spokenList, spokenMinutes } from './spoken.ts';

/** What a rule may name, in the order in which it is said. */
export const BRIDGE_CONDITIONS = ['priority', 'area', 'bounces', 'sameError'] as const;
type Condition = (typeof BRIDGE_CONDITIONS)[number];

/** How whoever reads calls what a rule names. */
type Names = {
  condition(condition: Condition, values: Record<string, unknown>): string;
  priority(priority: Priority): string;
  area(area: IssueArea): string;
  tier(tier: number): string;
  region: string;
};

/** What the sentence `rules.bridgeRule` says: all conditions of a rule by which the desk calls tiers together, who comes, how soon and for how long. */
export function spokenBridgeRule({ when, tiers, withinMinutes, minutes }: BridgeRule, { condition, priority, area, tier, region }: Names) {
  const { sameError } = when;
  const conditions = [
    ...(when.priority ? [condition('priority', { priority: priority(when.priority) })] : []),
    ...(when.area ? [condition('area', { area: area(when.area) })] : []),
    ...(when.bounces ? [condition('bounces', { count: when.bounces })] : []),
    ...(sameError ? [condition('sameError', { users: sameError.users, within: spokenMinutes(sameError.withinMinutes, region) })] : []),
  ];
  return {
    conditions: spokenList(conditions, region),
    tiers: spokenList(tiers.map(tier), region),
    isAtOnce: withinMinutes === 0 ? 'yes' : 'no',
    within: spokenMinutes(Math.max(1, withinMinutes), region),
    length: spokenMinutes(minutes ?? USUAL_BRIDGE_MINUTES, region),
  };
}

/** How long a call is that a rule opens and says no more of. */
export const USUAL_BRIDGE_MINUTES = 30;
