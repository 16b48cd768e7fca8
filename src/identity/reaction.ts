import type { RecordedEvent, Recording } from '../platform/event-log.ts';
import type { DeskAct } from './act.ts';
import type { Surroundings } from './route.ts';

/**
 * What the desk does by itself when something happened: its name, the kinds of events upon which, and what it runs. Each slice
 * brings its own in `reactions.ts`; the app puts them together. None is run upon another kind than its own, which is why it
 * may be handed any event here, and the functions below take only what fits.
 */
export type Reaction<Kind extends string, Ticket> = Within<Kind, Ticket> | Later<Kind>;

/**
 * Part of the transaction of a ticket's event, because a reader must never see the one without the other. They are given
 * the ticket as the transaction that holds it has left it.
 */
export type Within<Kind extends string, Ticket> = {
  when: 'within';
  name: string;
  upon: readonly Kind[];
  run(act: Recording, event: RecordedEvent, ticket: Ticket): Promise<void>;
};

/** Runs after the commit, by a worker, once for each event; its name is the proof that it is done, so it never changes. */
export type Later<Kind extends string> = Inward<Kind> | Outward<Kind>;

/** Within the desk, in one transaction. */
type Inward<Kind extends string> = {
  when: 'later';
  name: string;
  upon: readonly Kind[];
  run(act: DeskAct, event: RecordedEvent): Promise<void>;
};

/** Calls the outside: says what is to be sent, or nothing; sends it; makes something of the answer. */
export type Outward<Kind extends string = string> = { when: 'outside'; name: string; upon: readonly Kind[] } & Steps<
  RecordedEvent,
  object,
  unknown
>;
type Steps<Event, Request, Answer> = {
  prepare(act: DeskAct, event: Event, around: Surroundings): Promise<Request | null>;
  /** No transaction is open. `key` is the same whenever it is sent again; it ends when `signal` says so. Whatever is no answer throws. */
  call(request: Request, how: { key: string; signal: AbortSignal; at: Date; around: Surroundings }): Promise<Answer>;
  keep(act: DeskAct, event: Event, answer: Answer): Promise<void>;
};

/** Puts an event into the bells of these people. How people hear of something is no matter of the slice that asks for it. */
export type TellPeople = (act: Recording, event: RecordedEvent, people: readonly string[]) => Promise<void>;

/** In the transaction of the event. */
export function within<Event extends RecordedEvent, Ticket>(
  name: string,
  upon: readonly Event['kind'][],
  run: (act: Recording, event: Event, ticket: Ticket) => Promise<void>,
): Within<Event['kind'], Ticket> {
  return { when: 'within', name, upon, run };
}

/** After the commit, within the desk. */
export function later<Event extends RecordedEvent>(
  name: string,
  upon: readonly Event['kind'][],
  run: (act: DeskAct, event: Event) => Promise<void>,
): Later<Event['kind']> {
  return { when: 'later', name, upon, run };
}

/** After the commit, to the outside. Holds the three steps together: what is prepared is what is sent, what is answered is what is kept. */
export function outside<Event extends RecordedEvent, Request extends object, Answer>(
  name: string,
  upon: readonly Event['kind'][],
  steps: Steps<Event, Request, Answer>,
): Outward<Event['kind']> {
  return { when: 'outside', name, upon, ...steps };
}
