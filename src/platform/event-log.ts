import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import type { DataOf, Kinds } from './happens.ts';
import { newId } from './ids.ts';
import type { Jobs, QueueName } from './jobs.ts';
import type { LiveEvent } from './live-events.ts';

/** What is written: the row of the log. */
export type RecordedEvent<Kind extends string = string, Data = object> = {
  id: string;
  kind: Kind;
  ticketId: string | null;
  subjectId: string | null;
  /** The person who did it, or else the part of the desk. 0.1.0 kept no name for the desk. */
  actorId: string | null;
  deskActor: string | null;
  isPublic: boolean;
  data: Data;
  at: Date;
  /** The event to which this one is a reaction, and how many stand before it; 0 for what is nobody’s reaction. */
  causedBy: string | null;
  depth: number;
  /** The bridge in whose room it was done, or that it is about. */
  bridgeId: string | null;
};

/** The row of some declared kinds: a union by `kind`, so that a `switch` knows the data. */
export type EventOf<Declared extends Kinds, Kind extends keyof Declared & string = keyof Declared & string> = {
  [K in Kind]: RecordedEvent<K, DataOf<Declared[K]>>;
}[Kind];

/** What follows from an event: some of it within the same transaction, the rest after the commit by a worker. */
export type Consequences = {
  within(act: Recording, event: RecordedEvent): Promise<void>;
  /** The names of what follows after the commit, each with the queue that it waits in. */
  later(kind: string): readonly { name: string; queue: QueueName }[];
};

/** What a use case must hold to record: the caller's transaction, who acts, when, why, and what follows. */
export type Recording = {
  db: Tx;
  by: Doer;
  at: Date;
  /** The event that this act is a reaction to; null for what a person does, or a timer. */
  cause: Cause | null;
  /** The bridge in whose room it is done. */
  bridge: Room | null;
  jobs: Jobs;
  consequences: Consequences;
  /** Told to the connected pages once the transaction has committed. */
  recorded: LiveEvent[];
};
/** A bridge call, and the tiers that are on the line with whoever acts; none for one who is not in its room. */
export type Room = { id: string; tiers: readonly number[] };
/** Who does it: a person, or a part of the desk that acts by itself. */
export type Doer = { kind: 'person'; id: string } | { kind: 'desk'; name: string };
export type Cause = Pick<RecordedEvent, 'id' | 'depth'>;

export type EventDraft<Declared extends Kinds, Kind extends keyof Declared & string> = {
  kind: Kind;
  ticketId?: string | null;
  /** The row this is about when it is not the ticket: an escalation, a relay, a message. */
  subjectId?: string | null;
} & (keyof DataOf<Declared[Kind]> extends never ? { data?: never } : { data: DataOf<Declared[Kind]> });

/** Reactions record, and what they record has reactions. So many may stand one after the other; what goes on goes in a circle. */
export const DEPTH_MAX = 8;

/** Reactions went on and on: which, from the event that began it. Thrown, because the rules that did it are wrong. */
export class EndlessReactions extends Error {
  override readonly name = 'EndlessReactions';
  readonly chain: readonly string[];
  constructor(chain: readonly string[]) {
    super(`reactions that do not come to an end: ${chain.join(' → ')}`);
    this.chain = chain;
  }
}

/**
 * Makes the one way in which a slice writes the event log: what its kinds declare, and nothing else. The row, what follows
 * within, and a job for each later reaction are written on the caller's transaction: no change without its follow-up,
 * no follow-up without its change.
 */
export function recorder<Declared extends Kinds>(kinds: Declared) {
  return async <Kind extends keyof Declared & string>(act: Recording, draft: EventDraft<Declared, Kind>): Promise<string> => {
    const { kind, ticketId = null, subjectId = null, data = {} }: Loose<Kind> = draft;
    const depth = act.cause ? act.cause.depth + 1 : 0;
    if (act.cause && depth > DEPTH_MAX) throw new EndlessReactions([...(await kindsUpTo(act.db, act.cause.id)), kind]);
    const event: RecordedEvent = {
      id: newId(act.at),
      kind,
      ticketId,
      subjectId,
      ...doneBy(act.by),
      isPublic: kinds[kind]?.shows !== undefined,
      data,
      at: act.at,
      causedBy: act.cause?.id ?? null,
      depth,
      bridgeId: act.bridge?.id ?? null,
    };
    await act.db
      .insertInto('event')
      .values({ ...event, data: JSON.stringify(data) })
      .execute();
    await act.consequences.within({ ...act, cause: event }, event);
    await enqueueLater(act, event);
    act.recorded.push({
      kind,
      subject: ticketId ?? subjectId,
      isOfTicket: ticketId !== null,
      id: event.id,
      at: act.at.toISOString(),
      isPublic: event.isPublic,
    });
    return event.id;
  };
}

/** A job of its own for each: one that fails, or is slow, keeps no other from being done. */
async function enqueueLater({ db, jobs, consequences }: Recording, { id, kind }: RecordedEvent): Promise<void> {
  const later = consequences.later(kind);
  for (const queue of new Set(later.map((one) => one.queue))) {
    const names = later.filter((one) => one.queue === queue).map(({ name }) => name);
    await jobs.enqueue(
      db,
      queue,
      names.map((reaction) => ({ data: { eventId: id, reaction } })),
    );
  }
}

/** Who did it, as rows keep it. */
export function doneBy(by: Doer): { actorId: string | null; deskActor: string | null } {
  return by.kind === 'person' ? { actorId: by.id, deskActor: null } : { actorId: null, deskActor: by.name };
}

type Loose<Kind> = { kind: Kind; ticketId?: string | null; subjectId?: string | null; data?: object };

/** The kinds from the event that began a chain to this one. */
async function kindsUpTo(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    with recursive chain as (
      select kind, depth, caused_by from event where id = ${id}
      union all
      select e.kind, e.depth, e.caused_by from event e join chain c on e.id = c.caused_by
    )
    select kind from chain order by depth`.execute(db);
  return rows.map(({ kind }) => kind);
}
