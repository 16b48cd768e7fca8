import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, Strict } from '../platform/http/shapes.ts';

export const Finding = Type.Object({
  severity: OneOf(['error', 'warning', 'info']),
  code: Type.String(),
  path: Type.String(),
  /** The finding in the caller's language. */
  message: Type.String(),
});
export type Finding = Static<typeof Finding>;

export const PlanVersion = Type.Object({
  version: Type.Integer(),
  publishedAt: Instant,
  inForceFrom: Instant,
  publishedBy: OrNull(PersonRef),
  isInForce: Type.Boolean(),
});
export type PlanVersion = Static<typeof PlanVersion>;

export const PlanPage = Type.Object({
  ...PlanVersion.properties,
  /** The document as published; its shape is `PlanDocument`. */
  document: Type.Unsafe<object>(Type.Object({}, { additionalProperties: true })),
  findings: Type.Array(Finding),
});
export type PlanPage = Static<typeof PlanPage>;

/** What anyone signed in may know of the plan in force: names of tiers and teams, and who speaks to the user. */
export const TeamDirectory = Type.Object({
  organisation: Type.Object({ en: Type.String(), es: Type.String() }),
  version: Type.Integer(),
  tiers: Type.Array(Type.Object({ tier: Type.Integer(), name: Type.Object({ en: Type.String(), es: Type.String() }) })),
  teams: Type.Array(Type.Object({ id: Type.String(), tier: Type.Integer(), name: Type.Object({ en: Type.String(), es: Type.String() }) })),
  contactTier: Type.Integer(),
  topTier: Type.Integer(),
  vendorName: OrNull(Type.String()),
  severities: Type.Array(Type.String()),
});
export type TeamDirectory = Static<typeof TeamDirectory>;

const ByVersion = Strict({ version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) });

export const readPlan = endpoint('GET', '/plan', { summary: 'The support plan in force', answer: PlanPage });
export const listPlanVersions = endpoint('GET', '/plan/versions', {
  summary: 'Every version, newest first',
  answer: Type.Object({ items: Type.Array(PlanVersion) }),
});
export const readPlanVersion = endpoint('GET', '/plan/versions/:version', { summary: 'One version', params: ByVersion, answer: PlanPage });
export const publishPlan = endpoint('POST', '/plan/publish', {
  summary: 'Make a plan file (YAML or JSON text) the version in force',
  status: 201,
  body: Strict({ source: Type.String({ minLength: 1, maxLength: 5_000_000 }) }),
  answer: Type.Object({ version: Type.Integer(), findings: Type.Array(Finding) }),
});
export const lintPlan = endpoint('POST', '/plan/draft/lint', {
  summary: 'What a plan file still misses; writes nothing',
  body: Strict({ source: Type.String({ minLength: 1, maxLength: 5_000_000 }) }),
  answer: Type.Object({ publishable: Type.Boolean(), findings: Type.Array(Finding) }),
});
export const readTeams = endpoint('GET', '/plan/teams', { summary: 'Tiers and teams by the plan in force', answer: TeamDirectory });
