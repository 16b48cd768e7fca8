import type { BridgeRule } from '../../plan/schema/schema.ts';
import { PRIORITIES, type Priority } from '../../plan/words.ts';

/** What a rule looks at: the ticket as it is, and on how many users its error was seen within so long; none without a code. */
export type RuleFacts = {
  priority: Priority;
  area: string;
  bounces: number;
  code: string | null;
  usersWithin(minutes: number): number;
};

/** What a rule was met by: what it names, as it was. The room that it opens says so. */
export type Met = {
  priority?: Priority;
  area?: string;
  bounces?: number;
  sameError?: { code: string; users: number; withinMinutes: number };
};

/** By what a rule is met; null when something that it names does not hold, or it names nothing. */
export function ruleMet({ when }: Pick<BridgeRule, 'when'>, facts: RuleFacts): Met | null {
  const met: Met = {};
  if (when.priority !== undefined) {
    if (PRIORITIES.indexOf(facts.priority) < PRIORITIES.indexOf(when.priority)) return null;
    met.priority = facts.priority;
  }
  if (when.area !== undefined) {
    if (facts.area !== when.area) return null;
    met.area = facts.area;
  }
  if (when.bounces !== undefined) {
    if (facts.bounces < when.bounces) return null;
    met.bounces = facts.bounces;
  }
  if (when.sameError !== undefined) {
    const { users: enough, withinMinutes } = when.sameError;
    const users = facts.code === null ? 0 : facts.usersWithin(withinMinutes);
    if (facts.code === null || users < enough) return null;
    met.sameError = { code: facts.code, users, withinMinutes };
  }
  return Object.keys(met).length > 0 ? met : null;
}

/** Whether a rule is met by more than a room was opened for before. */
export function isWorse(met: Met, was: Met): boolean {
  const rank = ({ priority }: Met) => (priority === undefined ? -1 : PRIORITIES.indexOf(priority));
  return rank(met) > rank(was) || (met.bounces ?? 0) > (was.bounces ?? 0);
}
