import { type Static, Type } from 'typebox';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, ListOf, OneOf, OrNull, PageQuery, Strict, Text, Uuid } from '../platform/http/shapes.ts';
import { CAUSES } from '../platform/job-failures.ts';

const Name = Text(100);

/** Work of the desk that failed to its last try, and that nobody has dealt with yet. */
export const FailedFollowUp = Type.Object({
  id: Uuid,
  queue: Type.String(),
  /** The reaction or the timer, such as `give-notice` or `close-if-silent`. */
  name: Type.String(),
  /** What happened that it follows; null for a timer. */
  eventKind: OrNull(Type.String()),
  ticketNumber: OrNull(Type.Integer()),
  ticketSubject: OrNull(Type.String()),
  /** What it is about when that is no ticket: the number of a plan version. */
  subject: OrNull(Type.String()),
  cause: OneOf(CAUSES),
  /** What the last error said, in the words of the program. */
  message: Type.String(),
  tries: Type.Integer(),
  firstFailedAt: Instant,
  failedAt: Instant,
});
export type FailedFollowUp = Static<typeof FailedFollowUp>;

export const listFailed = endpoint('GET', '/follow-ups', {
  summary: 'The follow-ups that failed to their last try, newest first; and how many there are of each name',
  query: Strict({ ...PageQuery, name: Type.Optional(Name) }),
  answer: Type.Object({
    ...ListOf(FailedFollowUp).properties,
    /** All of them, whatever is filtered, the most first. */
    names: Type.Array(Type.Object({ name: Type.String(), count: Type.Integer() })),
  }),
});
export const runAgain = endpoint('POST', '/follow-ups/:id/run-again', {
  summary: 'Run one that failed again, with all its tries',
  params: Strict({ id: Uuid }),
  answer: Type.Object({ id: Uuid }),
});
export const runAllAgain = endpoint('POST', '/follow-ups/run-again', {
  summary: 'Run all that failed under one name again',
  body: Strict({ name: Name }),
  answer: Type.Object({ count: Type.Integer() }),
});
export const letGo = endpoint('POST', '/follow-ups/:id/let-go', {
  summary: 'Let one that failed go: it will not be done; the reason stays on record',
  params: Strict({ id: Uuid }),
  body: Strict({ reason: Text(1_000) }),
  answer: Type.Object({ id: Uuid }),
});
