import { type EventDraft, type Recording, record } from '../platform/event-log.ts';

export const KNOWLEDGE_EVENTS = ['check-worked'] as const;
export type KnowledgeEvent = (typeof KNOWLEDGE_EVENTS)[number];

export function recordKnowledgeEvent(act: Recording, draft: EventDraft<KnowledgeEvent>): Promise<string> {
  return record(act, draft);
}
