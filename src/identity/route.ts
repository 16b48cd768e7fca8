import type { Endpoint } from '../platform/http/endpoint.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';
import type { Refusal } from '../platform/outcome.ts';
import type { OutsideMeans } from '../platform/outside-means.ts';
import type { Act, Look } from './act.ts';
import type { Permission } from './roles.ts';

export type TicketRef = { ticketId: string };

/** What a route may know of the desk besides its act: how it says something, where it is reached, and with what it reaches others. */
export type Surroundings = { sentences: Sentences; publicUrl: string; outside: OutsideMeans };

/** An endpoint with who may call it and what it runs. Each slice brings its own in `routes.ts`; the app serves them all. */
export type Route = {
  endpoint: Endpoint;
  permission: Permission;
  run:
    | { kind: 'read'; answer(look: Look, input: unknown, around: Surroundings): Promise<unknown> }
    | {
        kind: 'write';
        act(act: Act, input: unknown, around: Surroundings): Promise<unknown>;
        answers: 'result' | 'ticket' | 'secret' | { read(look: Look, changed: unknown): Promise<unknown> };
      };
};

/** Answers what the caller may see; writes nothing. */
export function reads<Input, Answer>(
  endpoint: Endpoint<Input, Answer>,
  permission: Permission,
  answer: (look: Look, input: Input, around: Surroundings) => Promise<Loose<Answer> | Refusal>,
): Route {
  return { endpoint, permission, run: { kind: 'read', answer } };
}

/** Changes something, in one transaction, and answers with what it says. */
export function writes<Input, Answer>(
  endpoint: Endpoint<Input, Answer>,
  permission: Permission,
  act: (act: Act, input: Input, around: Surroundings) => Promise<Loose<Answer> | Refusal>,
): Route {
  return { endpoint, permission, run: { kind: 'write', act, answers: 'result' } };
}

/**
 * Changes something, in one transaction, and then reads what it answers as whoever only looks does: nobody waits behind that reading, and
 * it may be shared.
 */
export function writesThenReads<Input, Changed, Answer>(
  endpoint: Endpoint<Input, Answer>,
  permission: Permission,
  act: (act: Act, input: Input, around: Surroundings) => Promise<Changed | Refusal>,
  read: (look: Look, changed: Changed) => Promise<Loose<Answer> | Refusal>,
): Route {
  return { endpoint, permission, run: { kind: 'write', act, answers: { read } } };
}

/** Makes a secret that its answer shows once; nothing keeps it in readable form. */
export function makesSecret<Input, Answer>(
  endpoint: Endpoint<Input, Answer>,
  permission: Permission,
  act: (act: Act, input: Input, around: Surroundings) => Promise<Loose<Answer> | Refusal>,
): Route {
  return { endpoint, permission, run: { kind: 'write', act, answers: 'secret' } };
}

/** Moves a ticket, in one transaction, and answers with the ticket as its reader may then see it. */
export function movesTicket<Input>(
  endpoint: Endpoint<Input>,
  permission: Permission,
  act: (act: Act, input: Input, around: Surroundings) => Promise<TicketRef | Refusal>,
): Route {
  return { endpoint, permission, run: { kind: 'write', act, answers: 'ticket' } };
}

/** The database gives instants as `Date`; they are written as text when the answer is serialised. */
type Loose<T> = T extends string
  ? T | Date
  : T extends readonly (infer U)[]
    ? readonly Loose<U>[]
    : T extends object
      ? { [K in keyof T]: Loose<T[K]> }
      : T;
