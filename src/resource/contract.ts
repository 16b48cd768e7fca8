import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { Day, HttpsAddress, OwnTier } from '../plan/schema/shapes.ts';
import { ISSUE_AREAS, RESOURCE_KINDS } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Line, ListOf, Locale, OneOf, OrNull, PageQuery, Slug, Strict, Text, Uuid } from '../platform/http/shapes.ts';
import { NOTE_LENGTH, ORIGINS, TITLE_LENGTH } from './words.ts';

const Area = OneOf(ISSUE_AREAS);
const Titles = Type.Object({ en: Type.Optional(Type.String()), es: Type.Optional(Type.String()) });

/** Something that is learnt from or looked up in, as its reader sees it. */
export const Resource = Type.Object({
  id: Type.String({ description: 'Of the plan’s and the product’s the id that they have there' }),
  origin: OneOf(ORIGINS),
  title: Type.String({ description: 'In the language that is asked for, or the one that there is' }),
  titles: Titles,
  kind: OneOf(RESOURCE_KINDS),
  address: OrNull(Type.String()),
  /** Opened as an attachment. */
  file: OrNull(Type.Object({ id: Uuid, name: Type.String(), mediaType: Type.String(), sizeBytes: Type.Integer() })),
  tiers: Type.Array(Type.Integer()),
  /** Null for all of them. */
  areas: OrNull(Type.Array(Area)),
  language: OrNull(Locale),
  /** The team that keeps it right; what comes with the product has none. */
  owner: OrNull(Type.String()),
  required: Type.Boolean(),
  addedBy: OrNull(PersonRef),
  addedAt: OrNull(Instant),
  reviewEveryMonths: OrNull(Type.Integer()),
  reviewedAt: OrNull(Instant),
  reviewedBy: OrNull(PersonRef),
  /** The day of the next review; null where there is none. */
  reviewOn: OrNull(Type.String()),
  isReviewDue: Type.Boolean(),
  /** How many say that it does not open, the last of them in words, and whether the reader is one. */
  reports: Type.Object({ count: Type.Integer(), note: OrNull(Type.String()), isOwn: Type.Boolean() }),
  /** When the reader has read what stands there now. */
  readAt: OrNull(Instant),
  /** The reader has read what stood there before. */
  isReplaced: Type.Boolean(),
  takenOffAt: OrNull(Instant),
  mayKeep: Type.Boolean({ description: 'Whether the reader may review it, and change of it what its origin leaves to the desk' }),
});
export type Resource = Static<typeof Resource>;

const ById = Strict({ id: Slug });

/** A page of the shelf, and whether the reader may put something on it. */
export const Shelf = Type.Object({ ...ListOf(Resource).properties, mayAdd: Type.Boolean() });
export const listResources = endpoint('GET', '/resources', {
  summary:
    'The shelf: the plan’s resources, those of the desk and those of the product; what is of the area that is asked for first, then required ones, then by title',
  query: Strict({
    ...PageQuery,
    tier: Type.Optional(OwnTier),
    /** Those in this language, and those in none in particular. */
    lang: Type.Optional(Locale),
    /** Those of this area, and those of all. */
    area: Type.Optional(Area),
    kind: Type.Optional(OneOf(RESOURCE_KINDS)),
    q: Type.Optional(Type.String({ maxLength: TITLE_LENGTH })),
    /** Those that need a look: reviews that are due, and what does not open. */
    due: Type.Optional(Type.Boolean()),
    /** Those that were taken off it, the last first. */
    off: Type.Optional(Type.Boolean()),
  }),
  answer: Shelf,
});

const Title = Strict({ en: Type.Optional(Line(TITLE_LENGTH)), es: Type.Optional(Line(TITLE_LENGTH)) });
const Kind = OneOf(RESOURCE_KINDS);
const Tiers = Type.Array(OwnTier, { minItems: 1, maxItems: 3, uniqueItems: true });
const Areas = Type.Array(Area, { minItems: 1, maxItems: ISSUE_AREAS.length, uniqueItems: true });
const Months = Type.Integer({ minimum: 1, maximum: 120 });

export const addResource = endpoint('POST', '/resources', {
  summary: 'Put a resource on the shelf: an address or an uploaded file, for tiers that one trains or leads',
  status: 201,
  body: Strict({
    title: Title,
    kind: Kind,
    tiers: Tiers,
    owner: Slug,
    address: Type.Optional(HttpsAddress),
    attachment: Type.Optional(Uuid),
    areas: Type.Optional(Areas),
    language: Type.Optional(Locale),
    reviewEveryMonths: Type.Optional(Months),
    reviewOn: Type.Optional(Day),
    required: Type.Optional(Type.Boolean()),
  }),
  answer: Resource,
});

/** What is left out stays; what is null is taken away. */
export const changeResource = endpoint('PATCH', '/resources/:id', {
  summary: 'Change a resource of the desk; say of any that it was reviewed; take it off the shelf, or put it back',
  params: ById,
  body: Strict({
    title: Type.Optional(Title),
    kind: Type.Optional(Kind),
    tiers: Type.Optional(Tiers),
    owner: Type.Optional(Slug),
    address: Type.Optional(OrNull(HttpsAddress)),
    attachment: Type.Optional(OrNull(Uuid)),
    areas: Type.Optional(OrNull(Areas)),
    language: Type.Optional(OrNull(Locale)),
    reviewEveryMonths: Type.Optional(OrNull(Months)),
    /** With `reviewed`, the next one. */
    reviewOn: Type.Optional(OrNull(Day)),
    required: Type.Optional(Type.Boolean()),
    reviewed: Type.Optional(Type.Literal(true)),
    /** What stands there has become another: whoever has read it is asked again. */
    replaced: Type.Optional(Type.Literal(true)),
    off: Type.Optional(Type.Boolean()),
  }),
  answer: Resource,
});

export const markResourceRead = endpoint('POST', '/resources/:id/read', {
  summary: 'Say that one has read it, as it is now',
  params: ById,
  answer: Resource,
});
export const reportResource = endpoint('POST', '/resources/:id/report', {
  summary: 'Say that it does not open; whoever leads its team is told',
  params: ById,
  body: Strict({ note: Type.Optional(Text(NOTE_LENGTH)) }),
  answer: Resource,
});

/** What whoever is new in the reader’s tiers reads. */
export const RampUp = Type.Object({ items: Type.Array(Resource), read: Type.Integer(), total: Type.Integer() });
export const readRampUp = endpoint('GET', '/me/ramp-up', {
  summary: 'What whoever is new in the caller’s tiers reads, and how much of it they have',
  answer: RampUp,
});

/** How far a member has come. */
export const MemberRampUp = Type.Object({
  person: PersonRef,
  read: Type.Integer(),
  total: Type.Integer(),
  unread: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
});
export type MemberRampUp = Static<typeof MemberRampUp>;
export const listRampUps = endpoint('GET', '/resources/ramp-ups', {
  summary: 'How far the members of the teams that the caller leads have come, by name',
  query: Strict(PageQuery),
  answer: ListOf(MemberRampUp),
});
