import { type EventOf, recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { CAUSE_CATEGORIES, RETURN_REASONS, VENDOR_LOG_DIRECTIONS } from './words.ts';

type Way = { fromTier: number; toTier: number };
const WAY = ['fromTier', 'toTier'] as const;

/** What happens on the way up and down: the past of each move. */
export const ESCALATION_EVENTS = {
  'ticket-escalated': happens<Way & { toTeam: string; score: number; reason: string; because?: 'timer' }>({
    concerns: ['team', 'requester'],
    team: ({ toTeam }) => toTeam,
    shows: [...WAY, 'because'],
  }),
  'escalation-accepted': happens<{ tier: number }>({ concerns: ['requester'], shows: ['tier'] }),
  'escalation-returned': happens<Way & { returnReason: (typeof RETURN_REASONS)[number]; missing: string[]; note: string | null }>({
    concerns: ['assignee'],
    shows: WAY,
  }),
  /** 0.1.0 did not say the team that had it, as it did not of a question. */
  'escalation-withdrawn': happens<Way & { toTeam?: string; reason: string | null }>({
    concerns: ['team'],
    team: ({ toTeam }) => toTeam,
    shows: WAY,
  }),
  'solution-recorded': happens<{ tier: number; causeCategory: (typeof CAUSE_CATEGORIES)[number]; lowestTier: number }>({ concerns: [] }),
  'relay-sent': happens<Way & { toTeam: string }>({ concerns: ['team'], team: ({ toTeam }) => toTeam, shows: WAY }),
  'relay-acknowledged': happens<{ tier: number }>({ concerns: ['assignee'], shows: ['tier'] }),
  'relay-questioned': happens<{ tier: number; solverTier: number; toTeam?: string; question: string }>({
    concerns: ['team'],
    team: ({ toTeam }) => toTeam,
  }),
  'relay-answered': happens<{ tier: number; answer: string }>({ concerns: ['team'] }),
  'vendor-case-opened': happens<Way & { caseNumber: string; severity: string }>({ concerns: ['requester'], shows: WAY }),
  'vendor-case-logged': happens<{ direction: (typeof VENDOR_LOG_DIRECTIONS)[number]; entry: string }>({ concerns: [] }),
  'vendor-case-answered': happens<Way & { answer: string }>({ concerns: ['assignee'], shows: WAY }),
};
export type EscalationEvent = EventOf<typeof ESCALATION_EVENTS>;

export const recordEscalationEvent = recorder(ESCALATION_EVENTS);
