import { type Static, Type } from 'typebox';
import { CERTIFICATE_STATES } from '../../certificate/words.ts';
import { PersonRef } from '../../identity/contract.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, Strict, Uuid } from '../../platform/http/shapes.ts';
import { Gate } from '../contract.ts';
import { PATH_STEPS, STATION_STATES, STATIONS } from '../words.ts';

export const PathStation = Type.Object({
  station: OneOf(STATIONS),
  state: OneOf(STATION_STATES),
  /** When it was done. */
  at: OrNull(Instant),
  /** How long it takes; null for what takes no time of its own. */
  minutes: OrNull(Type.Integer()),
});
export type PathStation = Static<typeof PathStation>;

/** The way of one person to one certificate. */
export const TrainingPath = Type.Object({
  programme: Type.String(),
  name: Type.String(),
  tier: Type.Integer(),
  /** The day by which the tier is to be trained. */
  heldOn: OrNull(Type.String()),
  /** What needs the certificate. */
  gates: Type.Array(Gate),
  certificate: OrNull(Type.Object({ id: Uuid, state: OneOf(CERTIFICATE_STATES), until: OrNull(Type.String()) })),
  stations: Type.Array(PathStation),
  next: OrNull(OneOf(PATH_STEPS)),
  /** The session that is theirs, or else the next one. */
  session: OrNull(
    Type.Object({
      id: Uuid,
      startsAt: Instant,
      trainer: PersonRef,
      place: OrNull(Type.String()),
      own: OrNull(OneOf(['seat', 'waiting'] as const)),
      isRunning: Type.Boolean(),
      hasSeat: Type.Boolean(),
    }),
  ),
  /** The practice that runs, or else one that they have not passed yet. */
  lab: OrNull(Type.Object({ id: Type.String(), title: Type.String(), minutes: Type.Integer(), running: OrNull(Uuid) })),
  quiz: Type.Object({
    questions: Type.Integer(),
    passMark: Type.Integer(),
    open: OrNull(Uuid),
    attemptsLeft: Type.Integer(),
    isInReview: Type.Boolean(),
  }),
  /** The first module that there is something to read for. */
  module: OrNull(Type.String()),
});
export type TrainingPath = Static<typeof TrainingPath>;

export const readPath = endpoint('GET', '/training/path', {
  summary: 'The way to each certificate that somebody’s tiers and gates ask for: one’s own, or that of a member of a team that one leads',
  query: Strict({ person: Type.Optional(Uuid) }),
  answer: Type.Object({ person: PersonRef, tiers: Type.Array(Type.Integer()), paths: Type.Array(TrainingPath) }),
});
