import { promiseOfTier, promiseToUser } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { ClockKind } from './contract.ts';

export type ClockStart = { kind: ClockKind; tier: number | null; targetMinutes: number };

/** What an event does to a ticket's clocks: which run from now on, which end, whether all pause or go on. */
export type ClockChange = {
  start?: ClockStart[];
  meet?: ClockKind[];
  /** Only the clocks of this tier are met. */
  ofTier?: number;
  cancel?: ClockKind[] | 'all';
  /** What the new priority promises, counted from when each clock began; no minutes: nothing is promised any more. */
  retarget?: { kind: ClockKind; targetMinutes: number | undefined }[];
  pause?: string;
  resume?: true;
};

export type ClockEvent = { kind: string; data: Record<string, unknown> };
export type ClockFacts = { priority: string; fromRequester: boolean };

/** The table of the clocks, one line an event. An event that is not here leaves them alone. */
export function clockChange(plan: PlanDocument, event: ClockEvent, { priority, fromRequester }: ClockFacts): ClockChange | null {
  const promise = promiseToUser(plan, priority);
  const tierOf = (key: string) => Number(event.data[key] ?? 1);
  switch (event.kind) {
    case 'ticket-opened':
      return { start: [...user('response', promise.responseWithinMinutes), ...user('resolution', promise.resolveWithinMinutes)] };
    case 'ticket-edited':
      if (!event.data.priority) return null;
      return {
        retarget: [
          { kind: 'response', targetMinutes: promise.responseWithinMinutes },
          { kind: 'next-response', targetMinutes: promise.nextResponseWithinMinutes },
          { kind: 'resolution', targetMinutes: promise.resolveWithinMinutes },
        ],
      };
    case 'ticket-replied':
      return fromRequester ? { start: user('next-response', promise.nextResponseWithinMinutes) } : { meet: ['response', 'next-response'] };
    case 'ticket-waiting':
      return { pause: String(event.data.waitingFor ?? '') };
    case 'vendor-case-opened':
      return { pause: 'vendor' };
    case 'ticket-resumed':
    case 'vendor-case-answered':
      return { resume: true };
    case 'ticket-escalated':
      return {
        meet: ['tier'],
        // A solution that was on its way down did not hold: nobody has to learn it.
        cancel: ['acknowledge'],
        resume: true,
        start: between('tier', tierOf('toTier'), promiseOfTier(plan, tierOf('toTier')).acceptWithinMinutes),
      };
    case 'escalation-accepted':
      return {
        meet: ['tier'],
        resume: true,
        start: between('tier', tierOf('tier'), promiseOfTier(plan, tierOf('tier')).answerWithinMinutes),
      };
    case 'escalation-returned':
    case 'escalation-withdrawn':
      return { meet: ['tier'], resume: true };
    case 'solution-recorded':
      // It may have waited until now; and what was on its way down before is overtaken.
      return { meet: ['tier'], cancel: ['acknowledge'], resume: true };
    case 'relay-sent':
      return {
        resume: true,
        start: between('acknowledge', tierOf('toTier'), promiseOfTier(plan, tierOf('toTier')).acknowledgeWithinMinutes),
      };
    case 'relay-acknowledged':
      return { meet: ['acknowledge'], ofTier: tierOf('tier') };
    case 'ticket-resolved':
      // Resolving ends a wait, too: what a lower tier has still to learn goes on.
      return { meet: ['response', 'next-response', 'resolution'], cancel: ['tier'], resume: true };
    case 'ticket-reopened':
      return { start: [...user('next-response', promise.nextResponseWithinMinutes), ...user('resolution', promise.resolveWithinMinutes)] };
    case 'ticket-closed':
      return { cancel: 'all' };
    default:
      return null;
  }
}

const user = (kind: ClockKind, minutes: number | undefined): ClockStart[] =>
  minutes ? [{ kind, tier: null, targetMinutes: minutes }] : [];
const between = (kind: ClockKind, tier: number, minutes: number | undefined): ClockStart[] =>
  minutes ? [{ kind, tier, targetMinutes: minutes }] : [];
