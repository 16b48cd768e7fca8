import type { Tx } from './database.ts';
import { newId } from './ids.ts';
import type { Jobs } from './jobs.ts';
import type { LiveEvent } from './live-events.ts';

/** What is written: the row of the log. */
export type RecordedEvent = {
  id: string;
  kind: string;
  ticketId: string | null;
  subjectId: string | null;
  actorId: string | null;
  isPublic: boolean;
  data: Record<string, unknown>;
  at: Date;
};

/** What follows from an event: some of it within the same transaction, the rest after the commit by a worker. */
export type Consequences = {
  within(act: Recording, event: RecordedEvent): Promise<void>;
  hasLater(kind: string): boolean;
};

/** What a use case must hold to record: the caller's transaction, who acts, when, and what follows. */
export type Recording = {
  db: Tx;
  by: { id: string } | null;
  at: Date;
  jobs: Jobs;
  consequences: Consequences;
  /** Told to the connected pages once the transaction has committed. */
  recorded: LiveEvent[];
};

export type EventDraft<Kind extends string> = {
  kind: Kind;
  ticketId?: string | null;
  /** The row this is about when it is not the ticket: an escalation, a relay, a message. */
  subjectId?: string | null;
  /** Whether the requester may see it in the ticket's timeline. */
  isPublic?: boolean;
  data?: Record<string, unknown>;
};

/**
 * The one writer of the event log. The row, what follows within, and the job that runs the later reactions are written on
 * the caller's transaction: no change without its follow-up, no follow-up without its change.
 */
export async function record<Kind extends string>(act: Recording, draft: EventDraft<Kind>): Promise<string> {
  const { kind, ticketId = null, subjectId = null, isPublic = false, data = {} } = draft;
  const event: RecordedEvent = { id: newId(act.at), kind, ticketId, subjectId, actorId: act.by?.id ?? null, isPublic, data, at: act.at };
  await act.db
    .insertInto('event')
    .values({ ...event, data: JSON.stringify(data) })
    .execute();
  await act.consequences.within(act, event);
  if (act.consequences.hasLater(kind)) await act.jobs.enqueue(act.db, 'react', [{ data: { eventId: event.id } }]);
  act.recorded.push({
    kind,
    subject: ticketId ?? subjectId,
    isOfTicket: ticketId !== null,
    id: event.id,
    at: act.at.toISOString(),
    isPublic,
  });
  return event.id;
}
