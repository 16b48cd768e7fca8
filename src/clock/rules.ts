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
  /** The priority is another: what is promised to the user is counted again, as if it had always been this one. */
  recount?: true;
  pause?: string;
  resume?: true;
};

/** What happens to a ticket, in its own slice or on its way between the tiers. */
export type ClockMover = TicketEvent | EscalationEvent;
type Happened<K extends ClockMover['kind']> = { [Event in ClockMover as Event['kind']]: Pick<Event, 'kind' | 'data'> }[K];
type Promises = { plan: PlanDocument; toUser: ReturnType<typeof promiseToUser> };
type Rule<K extends ClockMover['kind']> = (data: Happened<K>['data'], promises: Promises) => ClockChange | null;
type Rules = { readonly [K in ClockMover['kind']]: Rule<K> | null };

/** The table of the clocks, one line an event; those that leave them alone stand at its end. */
const RULES: Rules = {
  'ticket-opened': (_, { toUser }) => ({
    start: [...user('response', toUser.responseWithinMinutes), ...user('resolution', toUser.resolveWithinMinutes)],
  }),
  'ticket-edited': ({ priority }) => (priority ? { recount: true } : null),
  'ticket-replied': ({ fromRequester }, { toUser }) =>
    fromRequester ? { start: user('next-response', toUser.nextResponseWithinMinutes) } : { meet: ['response', 'next-response'] },
  'ticket-waiting': ({ waitingFor }) => ({ pause: waitingFor }),
  'vendor-case-opened': () => ({ pause: 'vendor' }),
  'ticket-resumed': () => ({ resume: true }),
  'vendor-case-answered': () => ({ resume: true }),
  'ticket-escalated': ({ toTier }, { plan }) => ({
    meet: ['tier'],
    // A solution that was on its way down did not hold: nobody has to learn it.
    cancel: ['acknowledge'],
    resume: true,
    start: between('tier', toTier, promiseOfTier(plan, toTier).acceptWithinMinutes),
  }),
  'escalation-accepted': ({ tier }, { plan }) => ({
    meet: ['tier'],
    resume: true,
    start: between('tier', tier, promiseOfTier(plan, tier).answerWithinMinutes),
  }),
  'escalation-returned': () => ({ meet: ['tier'], resume: true }),
  'escalation-withdrawn': () => ({ meet: ['tier'], resume: true }),
  // It may have waited until now; and what was on its way down before is overtaken.
  'solution-recorded': () => ({ meet: ['tier'], cancel: ['acknowledge'], resume: true }),
  'relay-sent': ({ toTier }, { plan }) => ({
    resume: true,
    start: between('acknowledge', toTier, promiseOfTier(plan, toTier).acknowledgeWithinMinutes),
  }),
  'relay-acknowledged': ({ tier }) => ({ meet: ['acknowledge'], ofTier: tier }),
  // Resolving ends a wait, too: what a lower tier has still to learn goes on.
  'ticket-resolved': () => ({ meet: ['response', 'next-response', 'resolution'], cancel: ['tier'], resume: true }),
  // What an agent has found out asks for no answer.
  'ticket-reopened': ({ because }, { toUser }) => ({
    start: [
      ...(because === 'requester' ? user('next-response', toUser.nextResponseWithinMinutes) : []),
      ...user('resolution', toUser.resolveWithinMinutes),
    ],
  }),
  'ticket-closed': () => ({ cancel: 'all' }),
  'ticket-taken': null,
  'ticket-assigned': null,
  'ticket-released': null,
  'ticket-taken-over': null,
  'ticket-noted': null,
  'ticket-confirmed': null,
  'ticket-rated': null,
  'contact-attempt-logged': null,
  'relay-questioned': null,
  'relay-answered': null,
  'vendor-case-logged': null,
};

/** The kinds of events that can move a clock. */
export const MOVING_KINDS = (Object.keys(RULES) as ClockMover['kind'][]).filter((kind) => RULES[kind] !== null);

export function clockChange<K extends ClockMover['kind']>(
  plan: PlanDocument,
  { kind, data }: Happened<K>,
  { priority }: { priority: string },
): ClockChange | null {
  const rule: Rules[K] = RULES[kind as K];
  return rule?.(data, { plan, toUser: promiseToUser(plan, priority) }) ?? null;
}

const user = (kind: ClockKind, minutes: number | undefined): ClockStart[] =>
  minutes ? [{ kind, tier: null, targetMinutes: minutes }] : [];
const between = (kind: ClockKind, tier: number, minutes: number | undefined): ClockStart[] =>
  minutes ? [{ kind, tier, targetMinutes: minutes }] : [];
