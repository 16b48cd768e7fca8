import type { ClockMover } from '../clock/rules.ts';
import { runClocks } from '../clock/run-clocks.ts';
import { watchForAnswer } from '../escalation/up/timed-escalation.ts';
import type { DeskAct } from '../identity/act.ts';
import { giveNotice, tellPeople } from '../notice/give-notice.ts';
import type { Consequences, Recording } from '../platform/event-log.ts';
import { noteDeviations } from '../report/note-deviations.ts';
import type { TellingKind } from '../report/rules.ts';
import { releaseTickets } from '../ticket/release-tickets.ts';
import { type TicketUnderPlan, ticketUnderPlan } from '../ticket/under-plan.ts';
import { askToRead } from './ask-to-read.ts';
import { concernedBy, type DeskEvent, type EventKind, isDeclared } from './events.ts';
import { tellAdministrators } from './tell-administrators.ts';

/** Part of the transaction of a ticket's event; the ticket is read once for all of them. */
type Within<K extends EventKind> = { name: string; run: (act: Recording, event: DeskEvent<K>, ticket: TicketUnderPlan) => Promise<void> };
/** Runs after the commit, by a worker, once for each event; its name is the proof that it is done, so it never changes. */
export type Later<K extends EventKind = EventKind> = Inward<K> | Outward<K>;
/** Within the desk, in one transaction. */
type Inward<K extends EventKind> = { name: string; run: (act: DeskAct, event: DeskEvent<K>) => Promise<void> };
/** Calls the outside, see `call-outside.ts`: says what is to be sent, or nothing; sends it; makes something of the answer. */
type Outward<K extends EventKind, Request extends object = object, Answer = unknown> = {
  name: string;
  prepare(act: DeskAct, event: DeskEvent<K>): Promise<Request | null>;
  /** No transaction is open. `key` is the same whenever it is sent again; it ends when `signal` says so. Whatever is no answer throws. */
  call(request: Request, how: { key: string; signal: AbortSignal }): Promise<Answer>;
  keep(act: DeskAct, event: DeskEvent<K>, answer: Answer): Promise<void>;
};
/** Holds the three steps together: what is prepared is what is sent, what is answered is what is kept. */
export function outward<K extends EventKind, Request extends object, Answer>(reaction: Outward<K, Request, Answer>): Outward<K> {
  return reaction as Outward<K>;
}
type Row<K extends EventKind> = { within: readonly Within<K>[]; later: readonly Later<K>[] };
/** The table that a desk goes by. */
export type Reactions = { readonly [K in EventKind]: Row<K> };

const clocks: Within<ClockMover['kind']> = { name: 'run-clocks', run: runClocks };
const watch: Within<EventKind> = { name: 'watch-for-answer', run: watchForAnswer };
/** Tells the parties of a ticket whom the event concerns. */
export const notice: Inward<EventKind> = { name: 'give-notice', run: (act, event) => giveNotice(act, event, concernedBy(event)) };
const asking: Later<'plan-in-force'> = { name: 'ask-to-read', run: askToRead };
/** Tells the people whom the event itself names. */
const naming: Later<'plan-review-asked' | 'plan-review-decided'> = {
  name: 'tell-people',
  run: (act, event) => tellPeople(act, event, event.data.people),
};
const alarm: Later<'follow-ups-failed'> = { name: 'tell-administrators', run: tellAdministrators };
export const deviations: Later<TellingKind> = { name: 'note-deviations', run: noteDeviations };
const release: Later<'person-changed'> = { name: 'release-tickets', run: releaseTickets };

/**
 * When this happened, do that. `within`: part of the same transaction, because a reader must never see the one without the
 * other. `later`: after the commit, repeated until done; the only place that talks to the outside.
 */
export const REACTIONS: Reactions = {
  'ticket-opened': { within: [clocks, watch], later: [notice, deviations] },
  'ticket-taken': { within: [], later: [] },
  'ticket-assigned': { within: [], later: [notice] },
  'ticket-edited': { within: [clocks], later: [] },
  'ticket-replied': { within: [clocks], later: [notice, deviations] },
  'ticket-noted': { within: [], later: [notice] },
  'ticket-waiting': { within: [clocks], later: [notice] },
  'ticket-resumed': { within: [clocks, watch], later: [notice] },
  'ticket-resolved': { within: [clocks], later: [notice, deviations] },
  'ticket-confirmed': { within: [], later: [notice] },
  'ticket-reopened': { within: [clocks, watch], later: [notice] },
  'ticket-closed': { within: [clocks], later: [notice] },
  'ticket-escalated': { within: [clocks, watch], later: [notice, deviations] },
  'escalation-accepted': { within: [clocks], later: [notice, deviations] },
  'escalation-returned': { within: [clocks, watch], later: [notice] },
  'escalation-withdrawn': { within: [clocks, watch], later: [notice] },
  'solution-recorded': { within: [clocks], later: [deviations] },
  'relay-sent': { within: [clocks], later: [notice] },
  'relay-acknowledged': { within: [clocks], later: [notice, deviations] },
  'relay-questioned': { within: [], later: [notice] },
  'relay-answered': { within: [], later: [notice] },
  'vendor-case-opened': { within: [clocks], later: [notice, deviations] },
  'vendor-case-logged': { within: [], later: [] },
  'vendor-case-answered': { within: [clocks, watch], later: [notice] },
  'plan-version-withdrawn': { within: [], later: [] },
  'plan-draft-started': { within: [], later: [] },
  'plan-draft-discarded': { within: [], later: [] },
  'plan-review-asked': { within: [], later: [naming] },
  'plan-review-withdrawn': { within: [], later: [] },
  'plan-review-decided': { within: [], later: [naming] },
  'plan-published': { within: [], later: [] },
  'plan-in-force': { within: [], later: [asking] },
  'calendar-feed-made': { within: [], later: [] },
  'calendar-feed-withdrawn': { within: [], later: [] },
  'part-signed': { within: [], later: [] },
  'clock-breached': { within: [], later: [notice, deviations] },
  'check-worked': { within: [], later: [] },
  'person-invited': { within: [], later: [] },
  'person-joined': { within: [], later: [] },
  'person-changed': { within: [], later: [release] },
  'password-link-made': { within: [], later: [] },
  'token-created': { within: [], later: [] },
  'token-revoked': { within: [], later: [] },
  'desk-set-up': { within: [], later: [] },
  'follow-ups-failed': { within: [], later: [alarm] },
  'follow-ups-run-again': { within: [], later: [] },
  'follow-up-let-go': { within: [], later: [] },
};

/** What recording an event causes, by a table. */
export function consequencesOf(reactions: Reactions): Consequences {
  return {
    within: async (act, event) => {
      if (!event.ticketId || !isDeclared(event) || reactions[event.kind].within.length === 0) return;
      await runWithin(reactions, act, event, await ticketUnderPlan(act, event.ticketId));
    },
    later: (kind) =>
      reactions[kind as EventKind].later.map((later) => ({
        name: later.name,
        queue: 'run' in later ? ('react' as const) : ('call' as const),
      })),
  };
}

async function runWithin<K extends EventKind>(
  reactions: Reactions,
  act: Recording,
  event: DeskEvent<K>,
  ticket: TicketUnderPlan,
): Promise<void> {
  const { within }: Row<K> = reactions[event.kind as K];
  for (const one of within) await one.run(act, event, ticket);
}

/** What follows an event later, each ready to run with an act of its own. */
export type Ready = { name: string; run: (act: DeskAct) => Promise<void> } | ReadyOutward;
export type ReadyOutward = {
  name: string;
  prepare(act: DeskAct): Promise<object | null>;
  call: Outward<EventKind>['call'];
  keep(act: DeskAct, answer: unknown): Promise<void>;
};

export function laterOf<K extends EventKind>(reactions: Reactions, event: DeskEvent<K>): Ready[] {
  const { later }: Row<K> = reactions[event.kind as K];
  return later.map((one) =>
    'run' in one
      ? { name: one.name, run: (act) => one.run(act, event) }
      : {
          name: one.name,
          prepare: (act) => one.prepare(act, event),
          call: one.call,
          keep: (act, answer) => one.keep(act, event, answer),
        },
  );
}
