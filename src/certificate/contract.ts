import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { Day, OwnTier } from '../plan/schema/shapes.ts';
import { GATED_MOVES, ISSUE_AREAS } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, ListOf, Locale, OneOf, OrNull, PageQuery, Slug, Strict, Text, Uuid } from '../platform/http/shapes.ts';
import { CERTIFICATE_STATES, STANDINGS } from './words.ts';

const ById = Strict({ id: Uuid });
const Reason = Text(500);
const InBoth = Type.Object({ en: Type.String(), es: Type.String() });

const ofProgramme = {
  programme: Type.String(),
  /** What the programme was called then. */
  name: InBoth,
  tier: Type.Integer(),
  /** Null for all of them. */
  areas: OrNull(Type.Array(OneOf(ISSUE_AREAS))),
  planVersion: Type.Integer(),
};

const Proofs = Type.Optional(Type.Array(Type.Object({ id: Type.String(), at: Instant })));
/** What earned a certificate: each proof with its id where it is kept, and when it was given. */
export const Evidence = Type.Object({ attendance: Proofs, lab: Proofs, quiz: Proofs, observation: Proofs });
export type Evidence = Static<typeof Evidence>;

export const Certificate = Type.Object({
  id: Uuid,
  code: Type.String(),
  /** Where a stranger sees whether it is valid. */
  address: Type.String(),
  person: PersonRef,
  ...ofProgramme,
  issuedAt: Instant,
  validFrom: Instant,
  /** The last day on which it is valid, and the instant at which that is over; null without an end. */
  until: OrNull(Type.String()),
  endsAt: OrNull(Instant),
  state: OneOf(CERTIFICATE_STATES),
  evidence: Evidence,
  renews: OrNull(Uuid),
  renewedBy: OrNull(Uuid),
  revokedAt: OrNull(Instant),
  revokedBy: OrNull(PersonRef),
  reason: OrNull(Type.String()),
  /** Whether the reader may revoke it. */
  mayRevoke: Type.Boolean(),
});
export type Certificate = Static<typeof Certificate>;

export const listCertificates = endpoint('GET', '/certificates', {
  summary: 'Certificates, newest first: one’s own, those of the teams that one leads, or for administrators and the top tier all',
  query: Strict({
    ...PageQuery,
    person: Type.Optional(Uuid),
    tier: Type.Optional(OwnTier),
    state: Type.Optional(OneOf(CERTIFICATE_STATES)),
  }),
  answer: ListOf(Certificate),
});
export const revokeCertificate = endpoint('POST', '/certificates/:id/revoke', {
  summary: 'Revoke a certificate, with the reason; whatever it renewed ends with it',
  params: ById,
  body: Strict({ reason: Reason }),
  answer: Certificate,
});
/** A file. */
export const openCertificate = endpoint('GET', '/certificates/:id/pdf', {
  summary: 'A certificate to print, with the address where strangers see that it is valid',
  params: ById,
  query: Strict({ lang: Type.Optional(Locale) }),
});

/** What a stranger learns, and nothing else. */
export const verifyCertificate = endpoint('GET', '/verify/:code', {
  summary: 'Whether a certificate is valid, of whom and for what; nobody has to be signed in',
  params: Strict({ code: Type.String() }),
  answer: Type.Object({
    valid: Type.Boolean(),
    name: Type.String(),
    programme: Type.String(),
    tier: Type.Integer(),
    until: OrNull(Type.String()),
  }),
});

export const Exception = Type.Object({
  id: Uuid,
  person: PersonRef,
  ...ofProgramme,
  reason: Type.String(),
  grantedAt: Instant,
  grantedBy: PersonRef,
  /** The last day of it. */
  until: Type.String(),
  endsAt: Instant,
  endedAt: OrNull(Instant),
  endedBy: OrNull(PersonRef),
  isRunning: Type.Boolean(),
  /** Whether the reader may end it. */
  mayEnd: Type.Boolean(),
});
export type Exception = Static<typeof Exception>;

export const listExceptions = endpoint('GET', '/certificates/exceptions', {
  summary: 'Who was let do without a certificate, by whom, why and until when; newest first',
  query: Strict({ ...PageQuery, person: Type.Optional(Uuid), running: Type.Optional(Type.Boolean()) }),
  answer: ListOf(Exception),
});
export const grantException = endpoint('POST', '/certificates/exceptions', {
  summary: 'Let a member of one’s team do without a certificate until the end of a day; the plan is departed from',
  status: 201,
  body: Strict({ person: Uuid, programme: Slug, reason: Reason, until: Day }),
  answer: Exception,
});
export const endException = endpoint('POST', '/certificates/exceptions/:id/end', {
  summary: 'End an exception before its day',
  params: ById,
  answer: Exception,
});

/** How a person stands with a programme of their tier. */
export const PersonStanding = Type.Object({
  programme: Type.String(),
  standing: OneOf(STANDINGS),
  /** The newest certificate of it. */
  certificate: OrNull(Uuid),
  until: OrNull(Type.String()),
  exception: OrNull(Type.Object({ id: Uuid, until: Type.String() })),
});
/** A move that is kept in a tier for those who hold a certificate; `from` a day on, or since ever. */
export const TierGate = Type.Object({
  move: OneOf(GATED_MOVES),
  areas: OrNull(Type.Array(OneOf(ISSUE_AREAS))),
  from: OrNull(Type.String()),
});
export type TierGate = Static<typeof TierGate>;
export const TeamStanding = Type.Object({
  id: Type.String(),
  name: InBoth,
  tier: Type.Integer(),
  /** Whether the reader may grant exceptions in it. */
  mayGrant: Type.Boolean(),
  gates: Type.Array(TierGate),
  programmes: Type.Array(
    Type.Object({
      id: Type.String(),
      name: InBoth,
      areas: OrNull(Type.Array(OneOf(ISSUE_AREAS))),
      months: OrNull(Type.Integer()),
      nextSession: OrNull(Instant),
    }),
  ),
  people: Type.Array(Type.Object({ person: PersonRef, of: Type.Array(PersonStanding) })),
});
export type TeamStanding = Static<typeof TeamStanding>;

export const readStanding = endpoint('GET', '/certificates/standing', {
  summary: 'Who holds the certificates of their tier and who lacks one, by team: one’s own standing, or that of the teams that one leads',
  query: Strict({ team: Type.Optional(Slug) }),
  answer: Type.Object({ teams: Type.Array(TeamStanding) }),
});
