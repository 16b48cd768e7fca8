import { type Static, Type } from 'typebox';
import { PersonRef } from '../../identity/contract.ts';
import { ISSUE_AREAS, RESOURCE_KINDS } from '../../plan/words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, Strict, Uuid } from '../../platform/http/shapes.ts';
import { GAP_KINDS, NEXT_KINDS } from '../words.ts';

/** One thing that points to an area, with where it happened: on a ticket, or in an attempt of a lab or a quiz. */
export const TrainingGap = Type.Object({
  kind: OneOf(GAP_KINDS),
  at: Instant,
  tier: Type.Integer(),
  ticket: OrNull(Type.Object({ id: Uuid, number: Type.Integer(), subject: Type.String() })),
  attempt: OrNull(Type.Object({ id: Uuid, of: OneOf(['lab', 'quiz'] as const), title: Type.String() })),
  /** What was missing, left out, asked or said; fields of a packet by their names. */
  points: Type.Array(Type.String()),
});
export type TrainingGap = Static<typeof TrainingGap>;

/** What fits next: `id` is that of the module, lab, session or resource. */
export const TrainingStep = Type.Object({
  kind: OneOf(NEXT_KINDS),
  tier: Type.Integer(),
  id: Type.String(),
  /** Of a module and a session. */
  programme: OrNull(Type.String()),
  title: Type.String(),
  minutes: OrNull(Type.Integer()),
  startsAt: OrNull(Instant),
  /** Of a resource. */
  address: OrNull(Type.String()),
  resourceKind: OrNull(OneOf(RESOURCE_KINDS)),
});
export type TrainingStep = Static<typeof TrainingStep>;

export const TrainingGaps = Type.Object({
  person: PersonRef,
  /** What happened in so many days up to now is looked at, from `since` on. */
  days: Type.Integer(),
  since: Instant,
  /** Of some kind there was more than is shown. */
  isCut: Type.Boolean(),
  /** Of whom the reader may see this: themselves, and the members whom they lead. */
  people: Type.Array(PersonRef),
  /** Whether readiness and the effect of sessions are for the reader, too. */
  mayReadFigures: Type.Boolean(),
  areas: Type.Array(Type.Object({ area: OneOf(ISSUE_AREAS), facts: Type.Array(TrainingGap), next: Type.Array(TrainingStep) })),
});
export type TrainingGaps = Static<typeof TrainingGaps>;

export const readGaps = endpoint('GET', '/training/gaps', {
  summary: 'By area, what of the last 90 days somebody could look at again, and what fits next; for them and for whoever leads them alone',
  query: Strict({ person: Type.Optional(Uuid) }),
  answer: TrainingGaps,
});
