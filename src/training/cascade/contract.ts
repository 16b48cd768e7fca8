import { type Static, Type } from 'typebox';
import { CERTIFICATE_STATES } from '../../certificate/words.ts';
import { PersonRef } from '../../identity/contract.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, Line, OneOf, OrNull, Strict, Uuid } from '../../platform/http/shapes.ts';
import { TRAINER_LACKS } from '../rules/who-may-train.ts';
import { CourseSession } from '../sessions/contract.ts';
import { BREAKS, NEEDS, PROPOSALS, TRAINER_TROUBLES, UNMENDED } from './words.ts';

const InBoth = Type.Object({ en: Type.String(), es: Type.String() });
/** A session as others name it. */
export const CourseRef = Type.Object({ id: Uuid, startsAt: Instant, trainer: PersonRef });
export const CoursePlace = Type.Object({ ...CourseRef.properties, hasSeat: Type.Boolean() });

/** How somebody stands with a programme of the tier. */
export const CascadeStanding = Type.Object({
  programme: Type.String(),
  standing: OneOf([...CERTIFICATE_STATES, 'none'] as const),
  until: OrNull(Type.String()),
  exceptionUntil: OrNull(Type.String()),
  /** The last session that they attended, and the one that they are enrolled in. */
  trained: OrNull(CourseRef),
  planned: OrNull(CoursePlace),
  need: OrNull(OneOf(NEEDS)),
});
export type CascadeStanding = Static<typeof CascadeStanding>;
/** What somebody has proved of a tier, and whether they may train it. */
export const CascadeProved = Type.Object({
  mayTrain: OrNull(OneOf(['alone', 'watched'] as const)),
  lacks: Type.Array(OneOf(TRAINER_LACKS)),
  of: Type.Array(CascadeStanding),
});
export const CascadeNode = Type.Object({
  person: PersonRef,
  isLead: Type.Boolean(),
  /** What somebody has proved is for themselves, their leads, and those who train everybody: null for the reader who is none of them. */
  known: OrNull(CascadeProved),
});
export type CascadeNode = Static<typeof CascadeNode>;
/** How many of how many hold the certificate now, and how many will on the day if what is planned is held and passed. */
export const CascadeCoverage = Type.Object({
  programme: Type.String(),
  of: Type.Integer(),
  certified: Type.Integer(),
  byDue: Type.Integer(),
  dueOn: OrNull(Type.String()),
});
export type CascadeCoverage = Static<typeof CascadeCoverage>;

/** People as far as the reader may know of them, and how many there are besides. */
const whom = { people: Type.Array(PersonRef), others: Type.Integer() };
export const BrokenBranch = Type.Object({
  code: OneOf(BREAKS),
  /** Null for what concerns the whole tier. */
  team: OrNull(Type.String()),
  programme: OrNull(Type.String()),
  /** The day before which it should be mended. */
  day: OrNull(Type.String()),
  count: Type.Integer(),
  ...whom,
  session: OrNull(CourseRef),
  because: OrNull(OneOf(TRAINER_TROUBLES)),
  /** The proposals that mend it, how many people they do not reach, and why. */
  mendedBy: Type.Array(Type.String()),
  left: Type.Integer(),
  unmended: OrNull(OneOf(UNMENDED)),
});
export type BrokenBranch = Static<typeof BrokenBranch>;
export const CascadeProposal = Type.Object({
  /** What it is accepted by: another one as soon as anything of it is. */
  key: Type.String(),
  kind: OneOf(PROPOSALS),
  programme: Type.String(),
  tier: Type.Integer(),
  /** The session that it changes; null for a new one. */
  session: OrNull(CourseRef),
  startsAt: Instant,
  endsAt: Instant,
  trainer: PersonRef,
  /** Who could watch the trainer, who has to be. */
  observer: OrNull(PersonRef),
  seats: Type.Integer(),
  count: Type.Integer(),
  ...whom,
  /** No time before the day is possible: this is the soonest after it. */
  isLate: Type.Boolean(),
  /** Whether the reader may accept it. */
  mayAccept: Type.Boolean(),
});
export type CascadeProposal = Static<typeof CascadeProposal>;

const ofTeam = { team: Type.String(), name: InBoth };
export const CascadeProgramme = Type.Object({
  id: Type.String(),
  name: InBoth,
  minutes: Type.Integer(),
  heldOn: OrNull(Type.String()),
  dueOn: OrNull(Type.String()),
});
export const CascadeTier = Type.Object({
  tier: Type.Integer(),
  programmes: Type.Array(CascadeProgramme),
  /** The teams that the plan names as trainers of the tier. */
  trainers: Type.Array(Type.Object({ ...ofTeam, people: Type.Array(CascadeNode) })),
  branches: Type.Array(Type.Object({ ...ofTeam, coverage: Type.Array(CascadeCoverage), people: Type.Array(CascadeNode) })),
  coverage: Type.Array(CascadeCoverage),
  broken: Type.Array(BrokenBranch),
});
export type CascadeTier = Static<typeof CascadeTier>;
export const Cascade = Type.Object({
  /** The day that it is where the plan’s promises count. */
  today: Type.String(),
  tiers: Type.Array(CascadeTier),
  proposals: Type.Array(CascadeProposal),
});
export type Cascade = Static<typeof Cascade>;

export const readCascade = endpoint('GET', '/training/cascade', {
  summary: 'Who is trained by whom, tier by tier, how far it has come, where it is broken, and the sessions that would mend it in time',
  answer: Cascade,
});
export const acceptProposal = endpoint('POST', '/training/cascade/proposals/accept', {
  summary: 'Do what a proposal says, with all seats, as long as it is still the one that was shown',
  body: Strict({ proposal: Line(60) }),
  answer: CourseSession,
});
