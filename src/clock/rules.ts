import type { EscalationEvent } from '../escalation/events.ts';
import { promiseOfTier, promiseToUser } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import type { TicketEvent } from '../ticket/events.ts';
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

/** What happens to a ticket, in its own slice or on its way between the tiers. */
export type ClockMover = TicketEvent | EscalationEvent;
type Happened<Event> = Event extends ClockMover ? Pick<Event, 'kind' | 'data'> : never;

/** The table of the clocks, one line an event; those that leave them alone stand at its end. */
export function clockChange(plan: PlanDocument, event: Happened<ClockMover>, { priority }: { priority: string }): ClockChange | null {
  const promise = promiseToUser(plan, priority);
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
      return event.data.fromRequester
        ? { start: user('next-response', promise.nextResponseWithinMinutes) }
        : { meet: ['response', 'next-response'] };
    case 'ticket-waiting':
      return { pause: event.data.waitingFor };
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
        start: between('tier', event.data.toTier, promiseOfTier(plan, event.data.toTier).acceptWithinMinutes),
      };
    case 'escalation-accepted':
      return {
        meet: ['tier'],
        resume: true,
        start: between('tier', event.data.tier, promiseOfTier(plan, event.data.tier).answerWithinMinutes),
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
        start: between('acknowledge', event.data.toTier, promiseOfTier(plan, event.data.toTier).acknowledgeWithinMinutes),
      };
    case 'relay-acknowledged':
      return { meet: ['acknowledge'], ofTier: event.data.tier };
    case 'ticket-resolved':
      // Resolving ends a wait, too: what a lower tier has still to learn goes on.
      return { meet: ['response', 'next-response', 'resolution'], cancel: ['tier'], resume: true };
    case 'ticket-reopened':
      return { start: [...user('next-response', promise.nextResponseWithinMinutes), ...user('resolution', promise.resolveWithinMinutes)] };
    case 'ticket-closed':
      return { cancel: 'all' };
    case 'ticket-taken':
    case 'ticket-assigned':
    case 'ticket-noted':
    case 'ticket-confirmed':
    case 'relay-questioned':
    case 'relay-answered':
    case 'vendor-case-logged':
      return null;
  }
}

const user = (kind: ClockKind, minutes: number | undefined): ClockStart[] =>
  minutes ? [{ kind, tier: null, targetMinutes: minutes }] : [];
const between = (kind: ClockKind, tier: number, minutes: number | undefined): ClockStart[] =>
  minutes ? [{ kind, tier, targetMinutes: minutes }] : [];
