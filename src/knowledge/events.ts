import { type EventOf, recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { CHECK_OUTCOMES } from './contract.ts';

type Check = { knownErrorId: string; step: string; outcome: (typeof CHECK_OUTCOMES)[number]; note?: string };

export const KNOWLEDGE_EVENTS = { 'check-worked': happens<Check>({ concerns: [] }) };
export type KnowledgeEvent = EventOf<typeof KNOWLEDGE_EVENTS>;

export const recordKnowledgeEvent = recorder(KNOWLEDGE_EVENTS);
