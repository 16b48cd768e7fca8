import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, SeenVersion, Strict, Text, Uuid } from '../platform/http/shapes.ts';
import { Country, HolidaysOfRegion } from './holidays/shapes.ts';
import { CHAPTER_IDS } from './schema/chapters.ts';
import { CHANGE_KINDS, DECISIONS, DRAFT_ORIGINS, REVIEW_ENDINGS } from './words.ts';

export const Finding = Type.Object({
  severity: OneOf(['error', 'warning', 'info']),
  code: Type.String(),
  path: Type.String(),
  /** The finding in the caller's language. */
  message: Type.String(),
  /** Whether lint knows the changes that end it. */
  fixable: Type.Boolean(),
});
export type Finding = Static<typeof Finding>;

export const PlanVersion = Type.Object({
  version: Type.Integer(),
  publishedAt: Instant,
  inForceFrom: Instant,
  publishedBy: OrNull(PersonRef),
  isInForce: Type.Boolean(),
  /** Taken back before the day it was to come into force; it never did. */
  withdrawnAt: OrNull(Instant),
});
export type PlanVersion = Static<typeof PlanVersion>;

/** One of the people asked, and what they said of the draft. */
export const Approval = Type.Object({
  person: PersonRef,
  decision: OrNull(OneOf(DECISIONS)),
  comment: OrNull(Type.String()),
  decidedAt: OrNull(Instant),
  /** Whether it was said of the draft as it is now; an edit asks again. */
  isCurrent: Type.Boolean(),
});
export type Approval = Static<typeof Approval>;

/** A round of approvals that an administrator ended, who had not asked for it. */
export const Overruled = Type.Object({
  askedBy: OrNull(PersonRef),
  askedAt: Instant,
  by: OrNull(PersonRef),
  at: Instant,
  reason: Type.String(),
});
export type Overruled = Static<typeof Overruled>;
/** Why an administrator ends the approvals that somebody else has asked for. */
const Reason = Type.Optional(Text(2_000));

const Document = Type.Unsafe<object>(Type.Object({}, { additionalProperties: true }));
const PlanSource = Type.String({ minLength: 1, maxLength: 5_000_000 });

export const PlanPage = Type.Object({
  ...PlanVersion.properties,
  /** The document as published; its shape is `PlanDocument`. */
  document: Document,
  findings: Type.Array(Finding),
  /** Of the regions that its calendars name, as it was published with them. */
  holidays: Type.Array(HolidaysOfRegion),
  /** Who was asked before it was published, and what they said. */
  approvals: Type.Array(Approval),
  /** What was overruled on the way to it. */
  overruled: Type.Array(Overruled),
  /** Who wrote last on the plan that is to follow; null while nobody writes one. */
  draft: OrNull(Type.Object({ changedBy: OrNull(PersonRef), changedAt: Instant })),
});
export type PlanPage = Static<typeof PlanPage>;

/** What anyone signed in may know of the plan in force: names of tiers and teams, and who speaks to the user. */
export const TeamDirectory = Type.Object({
  organisation: Type.Object({ en: Type.String(), es: Type.String() }),
  /** How people reach support, in the words of the plan. */
  contact: OrNull(Type.Object({ en: Type.String(), es: Type.String() })),
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
  summary: 'Make a plan file (YAML or JSON text), or the draft, a version: in force at once, or from an instant on',
  status: 201,
  body: Strict({
    source: Type.Optional(PlanSource),
    /** The draft as it was seen, so that nothing is published unseen. With neither, it is the draft as it is. */
    draft: Type.Optional(Strict({ version: SeenVersion })),
    inForceFrom: Type.Optional(Instant),
  }),
  answer: Type.Object({ version: Type.Integer(), inForceFrom: Instant, findings: Type.Array(Finding) }),
});
export const withdrawVersion = endpoint('POST', '/plan/versions/:version/withdraw', {
  summary: 'Take back a version that is not in force yet',
  params: ByVersion,
  answer: PlanVersion,
});

export const listHolidayRegions = endpoint('GET', '/plan/holiday-regions', {
  summary: 'Countries and their regions that a calendar may take its public holidays from, in the caller’s language',
  answer: Type.Object({ items: Type.Array(Country) }),
});

export const Review = Type.Object({
  askedBy: OrNull(PersonRef),
  askedAt: Instant,
  note: OrNull(Type.String()),
  approvals: Type.Array(Approval),
  isApproved: Type.Boolean(),
  /** How the caller may end it before all have said yes. */
  ending: OneOf(REVIEW_ENDINGS),
});
export type Review = Static<typeof Review>;

export const PlanDraft = Type.Object({
  /** Counts up with every edit; an edit of another than the newest is refused as stale. */
  version: Type.Integer(),
  /** The published version that it was started from. */
  basedOn: OrNull(Type.Integer()),
  /** Its shape is `PlanDocument`. */
  document: Document,
  publishable: Type.Boolean(),
  findings: Type.Array(Finding),
  /** Of the regions that its calendars name, as they are known today. */
  holidays: Type.Array(HolidaysOfRegion),
  startedBy: OrNull(PersonRef),
  startedAt: Instant,
  changedBy: OrNull(PersonRef),
  changedAt: Instant,
  review: OrNull(Review),
  /** What was overruled since the last version was published. */
  overruled: Type.Array(Overruled),
});
export type PlanDraft = Static<typeof PlanDraft>;

export const readDraft = endpoint('GET', '/plan/draft', { summary: 'The plan that is being written', answer: PlanDraft });
export const startDraft = endpoint('POST', '/plan/draft', {
  summary: 'Begin to write: from the version in force, another one, Microsoft’s worked plan, an empty plan or a plan file',
  status: 201,
  body: Strict({
    from: OneOf(DRAFT_ORIGINS),
    /** With `from: version`. */
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    /** With `from: file`. */
    source: Type.Optional(PlanSource),
  }),
  answer: PlanDraft,
});
export const saveDraft = endpoint('PUT', '/plan/draft', {
  summary: 'Write the draft; the first one begins it',
  body: Strict({
    document: Type.Optional(Document),
    /** YAML or JSON text, instead of the document as data. */
    source: Type.Optional(PlanSource),
    /** The version of the draft that the edit was made in. */
    version: Type.Optional(SeenVersion),
  }),
  answer: PlanDraft,
});
export const discardDraft = endpoint('DELETE', '/plan/draft', {
  summary: 'Stop writing; the draft is gone',
  query: Strict({ version: SeenVersion, reason: Reason }),
  answer: Type.Object({}),
});
export const lintDraft = endpoint('POST', '/plan/draft/lint', {
  summary: 'What the draft, or a plan file, still misses; writes nothing',
  body: Strict({ source: Type.Optional(PlanSource) }),
  answer: Type.Object({ publishable: Type.Boolean(), findings: Type.Array(Finding) }),
});
export const fixDraft = endpoint('POST', '/plan/draft/fix', {
  summary: 'Put right what a finding says',
  body: Strict({ code: Text(80), path: Type.String({ maxLength: 200 }), version: SeenVersion }),
  answer: PlanDraft,
});
export const askForReview = endpoint('POST', '/plan/draft/review', {
  summary: 'Ask people to approve the draft; it is then published only when all of them have',
  body: Strict({
    approvers: Type.Array(Uuid, { minItems: 1, maxItems: 20, uniqueItems: true }),
    note: Type.Optional(Text(2_000)),
    reason: Reason,
  }),
  answer: PlanDraft,
});
export const withdrawReview = endpoint('DELETE', '/plan/draft/review', {
  summary: 'Ask nobody any more: as who asked, or as administrator with a reason',
  query: Strict({ reason: Reason }),
  answer: PlanDraft,
});
export const decideReview = endpoint('POST', '/plan/draft/decision', {
  summary: 'Say, as one who was asked, whether the draft may be published',
  body: Strict({ decision: OneOf(DECISIONS), comment: Type.Optional(Text(2_000)), version: SeenVersion }),
  answer: PlanDraft,
});

/** What two versions say differently about one thing, in the caller's language. */
export const Change = Type.Object({
  chapter: OneOf(CHAPTER_IDS),
  kind: OneOf(CHANGE_KINDS),
  path: Type.String(),
  what: Type.String(),
  before: OrNull(Type.String()),
  after: OrNull(Type.String()),
  /** Whom it concerns. */
  tiers: Type.Array(Type.Integer()),
  teams: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type Change = Static<typeof Change>;

/** What publishing would do beyond the words of the plan, in the caller's language. */
export const Consequence = Type.Object({ code: Type.String(), message: Type.String() });
export type Consequence = Static<typeof Consequence>;

export const PlanChanges = Type.Object({
  /** Null is no plan at all. */
  from: OrNull(Type.Integer()),
  /** Null is the draft. */
  to: OrNull(Type.Integer()),
  changes: Type.Array(Change),
  consequences: Type.Array(Consequence),
});
export type PlanChanges = Static<typeof PlanChanges>;

export const readDraftChanges = endpoint('GET', '/plan/draft/changes', {
  summary: 'What the draft changes for whom against the version in force, and what publishing it would do',
  answer: PlanChanges,
});
export const readVersionChanges = endpoint('GET', '/plan/versions/:version/changes', {
  summary: 'What a version changes for whom against another one',
  params: ByVersion,
  /** Without one, the version before it. */
  query: Strict({ since: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) }),
  answer: PlanChanges,
});

export const readTeams = endpoint('GET', '/plan/teams', { summary: 'Tiers and teams by the plan in force', answer: TeamDirectory });
