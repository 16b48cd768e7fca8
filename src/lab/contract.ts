import { type Static, Type } from 'typebox';
import { IMPACTS, ISSUE_AREAS } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Locale, OneOf, OrNull, Slug, Strict, Text, Uuid } from '../platform/http/shapes.ts';
import { PLATFORMS } from '../ticket/words.ts';
import { ANSWER_KINDS, MOODS, SCORED_PARTS, STATES, WAYS } from './words.ts';

const tier = Type.Integer({ minimum: 1, maximum: 3 });
const ByAttempt = Type.Object({ id: Uuid });

const About = {
  id: Slug,
  title: Type.String(),
  tier,
  area: OneOf(ISSUE_AREAS),
  platform: OneOf(PLATFORMS),
  minutes: Type.Integer(),
};
/** A scenario as it is offered, with how far the reader has come in it. */
export const Lab = Type.Object({
  ...About,
  best: OrNull(Type.Object({ score: Type.Integer(), passed: Type.Boolean(), minutes: Type.Integer() })),
  attempts: Type.Integer(),
  running: OrNull(Uuid),
});
export type Lab = Static<typeof Lab>;

const Read = Type.Object({
  title: Type.String(),
  knownError: OrNull(Type.String()),
  address: OrNull(Type.String()),
  /** What the catalogue says of the known error. */
  about: OrNull(Type.Object({ symptom: Type.String(), cause: Type.String(), fix: Type.String() })),
});
/** One line of a result: what was looked for, what was found, what it gave and why. */
export const LabStep = Type.Object({
  part: OneOf(SCORED_PARTS),
  state: OneOf(STATES),
  what: Type.String(),
  expected: Type.String(),
  got: Type.String(),
  points: Type.Integer(),
  of: Type.Integer(),
  why: OrNull(Type.String()),
  read: OrNull(Read),
});
export type LabStep = Static<typeof LabStep>;

const Result = { score: Type.Integer(), passed: Type.Boolean(), steps: Type.Array(LabStep) };
/** One thing that somebody did, in their words or the script’s. */
const Taken = Type.Object({ kind: OneOf(['say', 'check', ...WAYS] as const), text: Type.String() });

export const LabAttempt = Type.Object({
  id: Uuid,
  lab: Type.Object(About),
  ticket: Uuid,
  startedAt: Instant,
  finishedAt: OrNull(Instant),
  person: Type.Object({ name: Type.String(), role: Type.String(), mood: OneOf(MOODS) }),
  device: Type.Object({ model: Type.String(), system: Type.String(), state: Type.Array(Type.String()) }),
  impact: OneOf(IMPACTS),
  checks: Type.Array(
    Type.Object({ id: Slug, what: Type.String(), minutes: Type.Integer(), isPossible: Type.Boolean(), finds: OrNull(Type.String()) }),
  ),
  taken: Type.Array(Taken),
  /** How an expert would have gone; told when it is over. */
  expert: OrNull(Type.Array(Taken)),
  result: OrNull(Type.Object(Result)),
});
export type LabAttempt = Static<typeof LabAttempt>;

/** A practice that has begun, and the ticket that it is practised on. */
export const LabBegun = Type.Object({ id: Uuid, ticket: Uuid });

export const listLabs = endpoint('GET', '/labs', {
  summary: 'Scenarios to practise on, with one’s own best result',
  query: Strict({ tier: Type.Optional(tier), area: Type.Optional(OneOf(ISSUE_AREAS)), lang: Type.Optional(Locale) }),
  answer: Type.Object({ items: Type.Array(Lab), mayWrite: Type.Boolean({ description: 'Whether the reader trains or leads a tier' }) }),
});
export const startAttempt = endpoint('POST', '/labs/:id/attempts', {
  summary: 'Begin a practice: a ticket with other names, devices and codes; one that runs already goes on',
  params: Type.Object({ id: Slug }),
  body: Strict({ lang: Type.Optional(Locale) }),
  status: 201,
  answer: LabBegun,
});
export const readAttempt = endpoint('GET', '/lab-attempts/:id', {
  summary: 'A practice as it stands, and its result once it is over',
  params: ByAttempt,
  answer: LabAttempt,
});
export const say = endpoint('POST', '/lab-attempts/:id/say', {
  summary: 'Say something to the person of a practice, who answers',
  params: ByAttempt,
  body: Strict({ body: Text(20_000) }),
  status: 201,
  answer: Type.Object({ answers: Type.Array(Type.Object({ kind: OneOf(ANSWER_KINDS), text: Type.String() })) }),
});
export const makeCheck = endpoint('POST', '/lab-attempts/:id/checks', {
  summary: 'Make a check of a practice, which finds something',
  params: ByAttempt,
  body: Strict({ check: Slug }),
  status: 201,
  answer: Type.Object({ finds: Type.String() }),
});
export const finishAttempt = endpoint('POST', '/lab-attempts/:id/finish', {
  summary: 'End a practice: what it came to, line by line',
  params: ByAttempt,
  answer: Type.Object(Result),
});
