import { addBusinessMinutes, type WorkingHours } from '../../calendar/business-time.ts';
import type { PagingRule, PagingStep } from '../../plan/schema/schema.ts';

/** Which step comes next, and of which round: the last step may ring again and again. */
export type Place = { step: number; round: number };
export type Begun = { rule: PagingRule; calendar: WorkingHours | null; since: Date };

/** Where nothing says how long the last ring is waited for. */
const WAITED_MINUTES = 15;

export function stepAt({ steps }: PagingRule, { step }: Place): PagingStep | null {
  return steps[step] ?? null;
}

/** Where a page goes on after a step has rung. Beyond the last step of the last round there is none: it has run out. */
export function placeAfter({ steps, repeat }: PagingRule, { step, round }: Place): Place {
  if (step < steps.length - 1) return { step: step + 1, round };
  return repeat && round < repeat.times ? { step: steps.length - 1, round: round + 1 } : { step: steps.length, round };
}

/** When the first step rings. */
export function firstRingAt({ rule, calendar, since }: Begun): Date {
  return addBusinessMinutes(calendar, since, rule.steps[0]?.after ?? 0);
}

/**
 * When the step at a place rings, or the page has run out there, after another rang. Each counts from the beginning; but one that
 * rang late, since a worker was or a window held it, pushes those after it, so that whoever was rung has the time that the plan gives.
 */
export function ringsAt({ rule, calendar, since }: Begun, rung: Place, next: Place, at: Date): Date {
  const before = rule.steps[rung.step]?.after ?? 0;
  const step = stepAt(rule, next);
  if (!step || next.round > rung.round) return addBusinessMinutes(calendar, at, rule.repeat?.every ?? WAITED_MINUTES);
  const planned = addBusinessMinutes(calendar, since, step.after);
  const spaced = addBusinessMinutes(calendar, at, Math.max(0, step.after - before));
  return new Date(Math.max(planned.getTime(), spaced.getTime()));
}
