import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

export const CLOCK_EVENTS = ['clock-breached'] as const;
export type ClockEventKind = (typeof CLOCK_EVENTS)[number];

export function recordClockEvent(act: Recording, draft: EventDraft<ClockEventKind>): Promise<string> {
  return record(act, draft);
}
