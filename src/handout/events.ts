import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

export const HANDOUT_EVENTS = ['calendar-feed-made', 'calendar-feed-withdrawn'] as const;
export type HandoutEvent = (typeof HANDOUT_EVENTS)[number];

export function recordHandoutEvent(act: Recording, draft: EventDraft<HandoutEvent>): Promise<string> {
  return record(act, draft);
}
