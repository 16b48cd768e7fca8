import { BRIDGE_EVENTS } from '../bridge/events.ts';
import { CERTIFICATE_EVENTS } from '../certificate/events.ts';
import { CLOCK_EVENTS } from '../clock/events.ts';
import { ESCALATION_EVENTS } from '../escalation/events.ts';
import { FOLLOWUP_EVENTS } from '../followup/events.ts';
import { HANDOUT_EVENTS } from '../handout/events.ts';
import { IDENTITY_EVENTS } from '../identity/events.ts';
import { KNOWLEDGE_EVENTS } from '../knowledge/events.ts';
import { LAB_EVENTS } from '../lab/events.ts';
import type { Concerned } from '../notice/give-notice.ts';
import { PAGING_EVENTS } from '../paging/events.ts';
import { PLAN_EVENTS } from '../plan/events.ts';
import type { Db } from '../platform/database.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import type { AnyKind, DataOf, Kind } from '../platform/happens.ts';
import { CannotBeDone } from '../platform/job-failures.ts';
import { QUIZ_EVENTS } from '../quiz/events.ts';
import { RESOURCE_EVENTS } from '../resource/events.ts';
import { ROTA_EVENTS } from '../rota/events.ts';
import { SIGNATURE_EVENTS } from '../signature/events.ts';
import { TICKET_EVENTS } from '../ticket/events.ts';
import { TRAINING_EVENTS } from '../training/events.ts';

const DECLARED = {
  ...TICKET_EVENTS,
  ...ESCALATION_EVENTS,
  ...CLOCK_EVENTS,
  ...PLAN_EVENTS,
  ...IDENTITY_EVENTS,
  ...KNOWLEDGE_EVENTS,
  ...ROTA_EVENTS,
  ...BRIDGE_EVENTS,
  ...QUIZ_EVENTS,
  ...RESOURCE_EVENTS,
  ...TRAINING_EVENTS,
  ...PAGING_EVENTS,
  ...CERTIFICATE_EVENTS,
  ...SIGNATURE_EVENTS,
  ...HANDOUT_EVENTS,
  ...FOLLOWUP_EVENTS,
  ...LAB_EVENTS,
};
export type EventKind = keyof typeof DECLARED;
export type EventData = { [K in EventKind]: DataOf<(typeof DECLARED)[K]> };
/** An event as its kind declares it; of several kinds a union, which `kind` tells apart. */
export type DeskEvent<K extends EventKind = EventKind> = { [One in K]: RecordedEvent<One, EventData[One]> }[K];

/** Everything that can happen in a desk, by what its slice declares. */
export const EVENTS: { [K in EventKind]: Kind<EventData[K]> } = DECLARED;
export const EVENT_KINDS = Object.keys(EVENTS) as EventKind[];

/** A kind that another release wrote, and this one does not know, has no declaration. */
export function declarationOf(kind: string): AnyKind | undefined {
  return isDeclared({ kind }) ? EVENTS[kind as EventKind] : undefined;
}

/** The log is written by declarations alone, so a row of a declared kind holds what is declared. */
export function isDeclared(event: { kind: string }): event is DeskEvent {
  return Object.hasOwn(EVENTS, event.kind);
}

/** Reads an event of the log; null when it is gone. What another release wrote and this one does not know, no later try reads better. */
export async function readEvent(db: Db, id: string): Promise<DeskEvent | null> {
  const row = await db
    .selectFrom('event')
    .select(['id', 'kind', 'ticketId', 'subjectId', 'actorId', 'deskActor', 'isPublic', 'data', 'at', 'causedBy', 'depth', 'bridgeId'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const event: RecordedEvent = { ...row, data: row.data as object };
  if (!isDeclared(event)) throw new CannotBeDone(`this release knows no event “${event.kind}”`);
  return event;
}

/** Reads of an event what its declaration says of it. */
export function concernedBy<K extends EventKind>(event: DeskEvent<K>): Concerned {
  const { concerns, team }: Kind<EventData[K]> = EVENTS[event.kind as K];
  const data = event.data as EventData[K];
  return { parties: typeof concerns === 'function' ? concerns(data) : concerns, team: team?.(data) ?? null };
}

/** Which fields the requester may read of an event of the log. */
export function shownToRequester(event: { kind: string; data: object }): readonly string[] {
  return isDeclared(event) ? shownOf(event) : [];
}

function shownOf<K extends EventKind>(event: DeskEvent<K>): readonly string[] {
  const { shows = [] }: Kind<EventData[K]> = EVENTS[event.kind as K];
  return typeof shows === 'function' ? shows(event.data as EventData[K]) : shows;
}
