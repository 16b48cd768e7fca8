import { type Static, Type } from 'typebox';
import { endpoint } from '../platform/http/endpoint.ts';
import { Email, Instant, Line, ListOf, Locale, OneOf, OrNull, PageQuery, Slug, Strict, Uuid } from '../platform/http/shapes.ts';
import { ROLES } from './roles.ts';

export const RoleName = OneOf(ROLES);
export const Password = Type.String({ minLength: 10, maxLength: 128 });
const Secret = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' });

/** A telephone number with its country’s prefix, however it is written; it is answered as E.123 writes it. */
const Phone = Type.Optional(OrNull(Line(60)));

/** A person as others see them: enough to know who it is. */
export const PersonRef = Type.Object({ id: Uuid, name: Type.String() });
export type PersonRef = Static<typeof PersonRef>;

export const Membership = Strict({ team: Slug, isLead: Type.Boolean() });
export type Membership = Static<typeof Membership>;

export const Me = Type.Object({
  id: Uuid,
  name: Type.String(),
  email: Type.String(),
  phone: OrNull(Type.String()),
  role: RoleName,
  locale: Locale,
  teams: Type.Array(Membership),
  /** The tiers of the person's teams by the plan in force, lowest first. */
  tiers: Type.Array(Type.Integer()),
  tier: OrNull(Type.Integer()),
  permissions: Type.Array(Type.String()),
});
export type Me = Static<typeof Me>;

export const Person = Type.Object({
  id: Uuid,
  name: Type.String(),
  email: Type.String(),
  phone: OrNull(Type.String()),
  role: RoleName,
  locale: Locale,
  teams: Type.Array(Membership),
  isActive: Type.Boolean(),
  createdAt: Instant,
});
export type Person = Static<typeof Person>;

export const Invitation = Type.Object({
  id: Uuid,
  email: Type.String(),
  name: Type.String(),
  role: RoleName,
  teams: Type.Array(Type.String()),
  locale: Locale,
  createdAt: Instant,
  expiresAt: Instant,
});
export type Invitation = Static<typeof Invitation>;

export const ApiToken = Type.Object({ id: Uuid, name: Type.String(), createdAt: Instant });
export type ApiToken = Static<typeof ApiToken>;

const ById = Strict({ id: Uuid });

export const readMe = endpoint('GET', '/me', { summary: 'Who is signed in, and what they may do', answer: Me });
export const editMe = endpoint('PATCH', '/me', {
  summary: 'Change the own name, telephone number or language',
  body: Strict({ name: Type.Optional(Line(120)), phone: Phone, locale: Type.Optional(Locale) }),
  answer: Me,
});

export const listPeople = endpoint('GET', '/people', {
  summary: 'People, by name',
  query: Strict({
    ...PageQuery,
    q: Type.Optional(Type.String({ maxLength: 120 })),
    role: Type.Optional(RoleName),
    team: Type.Optional(Slug),
    staff: Type.Optional(Type.Boolean()),
  }),
  answer: ListOf(Person),
});
export const readPerson = endpoint('GET', '/people/:id', { summary: 'One person', params: ById, answer: Person });
export const editPerson = endpoint('PATCH', '/people/:id', {
  summary: 'Change a person’s name, address, telephone number, role, teams or access',
  params: ById,
  body: Strict({
    name: Type.Optional(Line(120)),
    email: Type.Optional(Email),
    phone: Phone,
    role: Type.Optional(RoleName),
    teams: Type.Optional(Type.Array(Membership, { maxItems: 20 })),
    isActive: Type.Optional(Type.Boolean()),
  }),
  answer: Person,
});
/** For someone who lost their password: a fresh link that lets them choose one, handed over by the administrator. */
export const makePasswordLink = endpoint('POST', '/people/:id/password-link', {
  summary: 'A one-time link with which the person chooses a new password',
  params: ById,
  status: 201,
  answer: Type.Object({ link: Type.String(), expiresAt: Instant }),
});

export const listInvitations = endpoint('GET', '/invitations', {
  summary: 'Invitations not yet accepted',
  query: Strict(PageQuery),
  answer: ListOf(Invitation),
});
export const invitePerson = endpoint('POST', '/invitations', {
  summary: 'Invite a person; the link is shown once',
  status: 201,
  body: Strict({
    email: Email,
    name: Line(120),
    role: RoleName,
    teams: Type.Optional(Type.Array(Slug, { maxItems: 20 })),
    locale: Type.Optional(Locale),
  }),
  answer: Type.Object({ ...Invitation.properties, link: Type.String() }),
});
export const withdrawInvitation = endpoint('DELETE', '/invitations/:id', { summary: 'Withdraw an invitation', params: ById });
export const readInvitation = endpoint('POST', '/invitations/read', {
  summary: 'What an invitation link is for',
  body: Strict({ token: Secret }),
  answer: Type.Object({ email: Type.String(), name: Type.String(), locale: Locale }),
});
export const acceptInvitation = endpoint('POST', '/invitations/accept', {
  summary: 'Accept an invitation by choosing a password',
  body: Strict({ token: Secret, name: Type.Optional(Line(120)), password: Password }),
  answer: Type.Object({ email: Type.String() }),
});

export const listTokens = endpoint('GET', '/tokens', {
  summary: 'The own API tokens',
  answer: Type.Object({ items: Type.Array(ApiToken) }),
});
export const createToken = endpoint('POST', '/tokens', {
  summary: 'Make an API token; it is shown once',
  status: 201,
  body: Strict({ name: Line(80) }),
  answer: Type.Object({ ...ApiToken.properties, token: Type.String() }),
});
export const listTokensOf = endpoint('GET', '/people/:id/tokens', {
  summary: 'The API tokens of a person',
  params: ById,
  answer: Type.Object({ items: Type.Array(ApiToken) }),
});
export const revokeToken = endpoint('DELETE', '/tokens/:id', {
  summary: 'Revoke an API token: an own one, or as administrator anybody’s',
  params: ById,
});

export const readSetup = endpoint('GET', '/setup', {
  summary: 'Whether the desk still waits for its first administrator',
  answer: Type.Object({ isOpen: Type.Boolean() }),
});
export const setUp = endpoint('POST', '/setup', {
  summary: 'Create the first administrator with the one-time link, and choose what to start from',
  status: 201,
  body: Strict({
    token: Secret,
    name: Line(120),
    email: Email,
    password: Password,
    locale: Locale,
    startFrom: OneOf(['worked-plan', 'empty-plan', 'demo']),
  }),
  answer: Type.Object({ email: Type.String() }),
});
