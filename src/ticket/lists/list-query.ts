import { Type } from 'typebox';
import { ISSUE_AREAS, PRIORITIES } from '../../plan/words.ts';
import { IsoWeek, OneOf, PageQuery, Slug, Strict, Uuid } from '../../platform/http/shapes.ts';
import { SORTS, STATUSES, VIEWS } from '../words.ts';

/** Which tickets a list shows, and in which order. */
export const TicketQuery = Strict({
  ...PageQuery,
  view: Type.Optional(OneOf(VIEWS)),
  status: Type.Optional(OneOf(STATUSES)),
  tier: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })),
  team: Type.Optional(Slug),
  assignee: Type.Optional(Type.Union([Uuid, Type.Literal('me'), Type.Literal('none')])),
  requester: Type.Optional(Uuid),
  /** Only what waits for a word of the user: an answer, or whether it works. */
  awaits: Type.Optional(Type.Literal('requester')),
  area: Type.Optional(OneOf(ISSUE_AREAS)),
  priority: Type.Optional(OneOf(PRIORITIES)),
  /** At least so many hand-offs went back without an answer. */
  bounces: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
  /** Opened under this version of the plan; in this phase of it. */
  planVersion: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  phase: Type.Optional(Slug),
  /** Departed from the plan in this way, or in `any`; in this ISO week, such as `2026-W48`, or since one. */
  drift: Type.Optional(Slug),
  driftWeek: Type.Optional(IsoWeek),
  driftSince: Type.Optional(IsoWeek),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(OneOf(SORTS)),
});
