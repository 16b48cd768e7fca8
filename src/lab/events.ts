import type { IssueArea } from '../plan/words.ts';
import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { ScenarioState } from './words.ts';

/** What happens in practice. How somebody did is for them and those who train them, so no page of others hears of it. */
export const LAB_EVENTS = {
  'lab-started': happens<{ scenario: string; tier: number }>({ concerns: [], isAboutPeople: true }),
  'lab-finished': happens<{ scenario: string; tier: number; areas: readonly IssueArea[]; score: number; passed: boolean }>({
    concerns: [],
    isAboutPeople: true,
  }),
  'lab-scenario-written': happens<{ scenario: string; version: number; state: ScenarioState }>({ concerns: [], isAboutPeople: true }),
};

export const recordLabEvent = recorder(LAB_EVENTS);
