import { type EventOf, recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { ClockKind } from './contract.ts';

export const CLOCK_EVENTS = {
  'clock-breached': happens<{ clock: ClockKind; tier: number | null; toTeam?: string }>({
    concerns: ['assignee', 'leads'],
    team: ({ toTeam }) => toTeam,
  }),
};
export type ClockEvent = EventOf<typeof CLOCK_EVENTS>;

export const recordClockEvent = recorder(CLOCK_EVENTS);
