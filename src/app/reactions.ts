import { bridgeReactions } from '../bridge/reactions.ts';
import { CLOCK_REACTIONS } from '../clock/reactions.ts';
import { ESCALATION_REACTIONS } from '../escalation/reactions.ts';
import { followupReactions } from '../followup/reactions.ts';
import type { Later, Reaction, Within } from '../identity/reaction.ts';
import { LAB_REACTIONS } from '../lab/reactions.ts';
import { tellPeople } from '../notice/give-notice.ts';
import { noticeReactions, SETTLING } from '../notice/reactions.ts';
import { takeBack } from '../notice/settle-notices.ts';
import { PAGING_REACTIONS } from '../paging/reactions.ts';
import type { Consequences } from '../platform/event-log.ts';
import { REPORT_REACTIONS } from '../report/reactions.ts';
import { signatureReactions } from '../signature/reactions.ts';
import { TICKET_REACTIONS } from '../ticket/reactions.ts';
import { type TicketUnderPlan, ticketUnderPlan } from '../ticket/under-plan.ts';
import { trainingReactions } from '../training/reactions.ts';
import { concernedBy, type DeskEvent, EVENT_KINDS, EVENTS, type EventKind, isDeclared } from './events.ts';
import { SENTENCES } from './sentences.ts';

type Row = { within: readonly Within<EventKind, TicketUnderPlan>[]; later: readonly Later<EventKind>[] };
/** The table that a desk goes by. */
export type Reactions = { readonly [K in EventKind]: Row };

/** What each slice does when something happened. Upon one kind they are run in this order: within a transaction it counts. */
const BROUGHT: readonly Reaction<EventKind, TicketUnderPlan>[] = [
  ...CLOCK_REACTIONS,
  ...ESCALATION_REACTIONS,
  ...SETTLING,
  ...noticeReactions<DeskEvent>(EVENTS, concernedBy),
  ...REPORT_REACTIONS,
  ...TICKET_REACTIONS,
  ...bridgeReactions(SENTENCES),
  ...trainingReactions(tellPeople, takeBack),
  ...PAGING_REACTIONS,
  ...signatureReactions(tellPeople),
  ...followupReactions(tellPeople),
  ...LAB_REACTIONS,
];

/** When this happened, do that. Read it in `reactions.txt`. */
export const REACTIONS = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, rowOf(kind)])) as Reactions;

function rowOf(kind: EventKind): Row {
  const brought = BROUGHT.filter(({ upon }) => upon.includes(kind));
  return { within: brought.filter((one) => one.when === 'within'), later: brought.filter((one) => one.when !== 'within') };
}

/** What recording an event causes, by a table. */
export function consequencesOf(reactions: Reactions): Consequences {
  return {
    within: async (act, event) => {
      if (!event.ticketId || !isDeclared(event)) return;
      const { within } = reactions[event.kind];
      if (within.length === 0) return;
      const ticket = await ticketUnderPlan(act, event.ticketId);
      for (const one of within) await one.run(act, event, ticket);
    },
    later: (kind) =>
      reactions[kind as EventKind].later.map(({ name, when }) => ({
        name,
        queue: when === 'outside' ? ('call' as const) : ('react' as const),
      })),
  };
}
