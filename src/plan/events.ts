import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

export const PLAN_EVENTS = ['plan-published'] as const;
export type PlanEvent = (typeof PLAN_EVENTS)[number];

export function recordPlanEvent(act: Recording, draft: EventDraft<PlanEvent>): Promise<string> {
  return record(act, draft);
}
