import { type Static, Type } from 'typebox';
import { endpoint } from '../platform/http/endpoint.ts';
import { OneOf, Strict, Text } from '../platform/http/shapes.ts';
import { ByTicket } from '../ticket/contract.ts';

/** A documented fault with its code, cause and checks per tier. `asOf` is the year, or year and month, of what Microsoft wrote about it. */
export const KnownError = Type.Object({
  id: Type.String(),
  area: Type.String(),
  platforms: Type.Array(Type.String()),
  errorCode: Type.Union([Type.String(), Type.Null()]),
  title: Type.String(),
  symptom: Type.String(),
  cause: Type.String(),
  checks: Type.Array(Type.Object({ tier: Type.Integer(), step: Type.String() })),
  fix: Type.String(),
  resolvingTier: Type.Integer(),
  asOf: Type.String({ pattern: '^[0-9]{4}(-[0-9]{2})?$' }),
});
export type KnownError = Static<typeof KnownError>;

/** What a requester may read of a known error: words, and what a user can try alone. */
export const KnownAnswer = Type.Object({
  id: Type.String(),
  title: Type.String(),
  symptom: Type.String(),
  tryThis: Type.Array(Type.String()),
});
export type KnownAnswer = Static<typeof KnownAnswer>;

const lookup = {
  q: Type.Optional(Type.String({ maxLength: 500 })),
  text: Type.Optional(Type.String({ maxLength: 2_000, description: 'What else was written: a code is read anywhere in it' })),
  code: Type.Optional(Type.String({ maxLength: 120 })),
  area: Type.Optional(Type.String({ maxLength: 64 })),
  platform: Type.Optional(Type.String({ maxLength: 20 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
};

export const findKnownErrors = endpoint('GET', '/known-errors', {
  summary: 'Known errors by code, words, area and platform, best first',
  query: Strict(lookup),
  answer: Type.Object({ items: Type.Array(KnownError) }),
});
export const findKnownAnswers = endpoint('GET', '/known-answers', {
  summary: 'What a person with a problem can try before reporting it',
  query: Strict(lookup),
  answer: Type.Object({
    items: Type.Array(KnownAnswer),
    isForSupport: Type.Boolean({ description: 'A code was written of which nobody can do anything alone.' }),
  }),
});

export const CHECK_OUTCOMES = ['fine', 'fault', 'not-possible'] as const;
/** A check of a known error that somebody worked on this ticket. */
export const CheckDone = Type.Object({
  knownErrorId: Type.String(),
  step: Type.String(),
  tier: Type.Integer(),
  outcome: OneOf(CHECK_OUTCOMES),
  by: Type.String(),
  at: Type.String(),
});
export type CheckDone = Static<typeof CheckDone>;

export const readChecks = endpoint('GET', '/tickets/:id/checks', {
  summary: 'The known errors that fit the ticket, and the checks worked so far',
  params: ByTicket,
  answer: Type.Object({ knownErrors: Type.Array(KnownError), done: Type.Array(CheckDone) }),
});
export const workCheck = endpoint('POST', '/tickets/:id/checks', {
  summary: 'Log the outcome of a check',
  params: ByTicket,
  status: 201,
  body: Strict({ knownErrorId: Text(120), step: Text(1_000), outcome: OneOf(CHECK_OUTCOMES), note: Type.Optional(Text(1_000)) }),
  answer: CheckDone,
});
