import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

export const PLAN_EVENTS = [
  'plan-published',
  'plan-in-force',
  'plan-version-withdrawn',
  'plan-draft-started',
  'plan-draft-discarded',
  'plan-review-asked',
  'plan-review-withdrawn',
  'plan-review-decided',
] as const;
export type PlanEvent = (typeof PLAN_EVENTS)[number];

export function recordPlanEvent(act: Recording, draft: EventDraft<PlanEvent>): Promise<string> {
  return record(act, draft);
}
