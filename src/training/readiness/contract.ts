import { type Static, Type } from 'typebox';
import { TierGate } from '../../certificate/contract.ts';
import { PersonRef } from '../../identity/contract.ts';
import { PLAN_PLATFORMS } from '../../plan/words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, Slug, Strict } from '../../platform/http/shapes.ts';
import { UNCOVERED } from '../words.ts';

const InBoth = Type.Object({ en: Type.String(), es: Type.String() });
const Span = { from: Instant, to: Instant };

/** Of the minutes that people are on duty: how many by those who hold the certificate. */
export const DutyCoverage = Type.Object({
  minutes: Type.Integer(),
  covered: Type.Integer(),
  /** Not covered, and an exception lets whoever is on duty do it all the same. */
  excepted: Type.Integer(),
  /** Covered of all, from 0 to 1; null where nobody is on duty. */
  share: OrNull(Type.Number()),
});
export type DutyCoverage = Static<typeof DutyCoverage>;

export const PlatformReadiness = Type.Object({
  /** Null for the whole tier. A team that names no platform takes all of them. */
  platform: OrNull(OneOf(PLAN_PLATFORMS)),
  teams: Type.Array(Type.String()),
  /** By the certificates as they stand now, as they will stand when the first shift of the phase begins, and at each hour by itself. */
  now: DutyCoverage,
  firstDay: DutyCoverage,
  each: DutyCoverage,
  /** Minutes for which the plan asks for somebody and nobody is on duty: they are no part of the shares. */
  unstaffedMinutes: Type.Integer(),
});

export const TierReadiness = Type.Object({
  tier: Type.Integer(),
  /** Without a programme there is no certificate to hold. */
  programmes: Type.Array(Type.Object({ id: Type.String(), name: InBoth })),
  /** What the plan keeps in this tier for those who hold one. */
  gates: Type.Array(TierGate),
  /** The whole tier, and then each platform that a team of it names. */
  platforms: Type.Array(PlatformReadiness),
  /** On duty and not covered at that hour, most first; at most a hundred. `person` is null for all whom the reader may not see, together. */
  uncovered: Type.Array(
    Type.Object({
      person: OrNull(PersonRef),
      team: Type.String(),
      because: OneOf(UNCOVERED),
      minutes: Type.Integer(),
      /** How many times on duty, and the first of them. */
      times: Type.Integer(),
      first: Type.Object(Span),
    }),
  ),
});
export type TierReadiness = Static<typeof TierReadiness>;

export const TrainingReadiness = Type.Object({
  /** The phases of the plan in force, to choose from. */
  phases: Type.Array(Type.Object({ id: Type.String(), name: InBoth, from: Type.String(), to: OrNull(Type.String()) })),
  /** The one that this is about; null when the plan has none. */
  phase: OrNull(Type.String()),
  /** The part of it whose hours are counted: a long phase, or one without an end, only so far. */
  span: OrNull(Type.Object({ ...Span, isCut: Type.Boolean() })),
  tiers: Type.Array(TierReadiness),
});
export type TrainingReadiness = Static<typeof TrainingReadiness>;

export const readReadiness = endpoint('GET', '/training/readiness', {
  summary:
    'The share of a phase’s hours on duty that is covered by valid certificates, by tier and platform; of the phase that runs or comes next',
  query: Strict({ phase: Type.Optional(Slug) }),
  answer: TrainingReadiness,
});
