import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { DECISIONS, DRAFT_ORIGINS } from './words.ts';

type ToPeople = { people: readonly string[] };

export const PLAN_EVENTS = {
  /** 0.1.0 knew no day to come. */
  'plan-published': happens<{ version: number; inForceFrom?: string }>({ concerns: [] }),
  'plan-in-force': happens<{ version: number; before: number | null }>({ concerns: ['readers'] }),
  'plan-version-withdrawn': happens<{ version: number }>({ concerns: [] }),
  'plan-draft-started': happens<{ from: (typeof DRAFT_ORIGINS)[number]; basedOn: number | null }>({ concerns: [] }),
  'plan-draft-discarded': happens({ concerns: [] }),
  'plan-review-asked': happens<ToPeople>({ concerns: ['named'] }),
  'plan-review-withdrawn': happens({ concerns: [] }),
  /** By an administrator, who did not ask. */
  'plan-review-overruled': happens<ToPeople & { reason: string }>({ concerns: ['named'] }),
  'plan-review-decided': happens<ToPeople & { decision: (typeof DECISIONS)[number] }>({ concerns: ['named'] }),
};

export const recordPlanEvent = recorder(PLAN_EVENTS);
