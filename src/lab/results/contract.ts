import { type Static, Type } from 'typebox';
import { PersonRef } from '../../identity/contract.ts';
import { ISSUE_AREAS } from '../../plan/words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, ListOf, OneOf, OrNull, PageQuery, Slug, Strict, Uuid } from '../../platform/http/shapes.ts';

/** What a practice of somebody came to, for whoever trains or leads them. */
export const LabResult = Type.Object({
  id: Uuid,
  person: PersonRef,
  scenario: Slug,
  title: Type.String(),
  tier: Type.Integer(),
  area: OneOf(ISSUE_AREAS),
  score: Type.Integer(),
  passed: Type.Boolean(),
  minutes: Type.Integer(),
  finishedAt: Instant,
});
export type LabResult = Static<typeof LabResult>;

const Missed = Type.Object({ what: Type.String(), times: Type.Integer(), share: Type.Number() });
/** How a scenario is done, with nobody’s name; null until enough have practised it. */
export const LabStatistics = Type.Object({
  practices: Type.Integer(),
  enough: Type.Integer(),
  counted: OrNull(Type.Object({ sharePassed: Type.Number(), missed: Type.Array(Missed), trapped: Type.Array(Missed) })),
});
export type LabStatistics = Static<typeof LabStatistics>;

export const listLabResults = endpoint('GET', '/lab-attempts', {
  summary: 'What the practices of those whom one trains or leads came to, latest first',
  query: Strict({
    scenario: Type.Optional(Slug),
    person: Type.Optional(Uuid),
    passed: Type.Optional(OneOf(['yes', 'no'] as const)),
    ...PageQuery,
  }),
  answer: ListOf(LabResult),
});
export const readLabStatistics = endpoint('GET', '/labs/:id/statistics', {
  summary: 'How a scenario is done: what share passes, and what is missed most; nobody is named or ranked',
  params: Strict({ id: Slug }),
  answer: LabStatistics,
});
