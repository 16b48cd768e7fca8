import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { HolidaysOfRegion } from '../plan/holidays/shapes.ts';
import type { PlanPart } from '../plan/rules/part-of.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, PageQuery, Slug, Strict } from '../platform/http/shapes.ts';
import { PART_SECTIONS } from './changed-sections.ts';

/** `asked-again`: signed an earlier version, and what concerns the person has changed since. */
export const SIGNATURE_STATES = ['signed', 'asked-again', 'never'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

export const Signature = Type.Object({ version: Type.Integer(), at: Instant });
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const MyPart = Type.Object({
  /** The version in force, whose part this is. */
  version: Type.Integer(),
  /** What concerns the caller, as `partOf` cuts it out of the plan; null for who is in no team of it. */
  part: Type.Unsafe<PlanPart | null>(OrNull(Type.Object({}, { additionalProperties: true }))),
  /** Of the regions that its calendars name: they are read with the part, and are no part of what is signed. */
  holidays: Type.Array(HolidaysOfRegion),
  /** Stands for the text of the part: signing names it, so that nobody signs what they have not read. */
  digest: OrNull(Digest),
  signed: OrNull(Signature),
  /** What the caller signed last when that was another text, and where the two differ. */
  earlier: OrNull(Type.Object({ ...Signature.properties, changed: Type.Array(OneOf(PART_SECTIONS)) })),
});
export type MyPart = Static<typeof MyPart>;

export const SignatureLine = Type.Object({
  person: PersonRef,
  teams: Type.Array(Type.String()),
  state: OneOf(SIGNATURE_STATES),
  /** The signature of this part, or the last one of an earlier. */
  signed: OrNull(Signature),
});
export type SignatureLine = Static<typeof SignatureLine>;

const Counts = { people: Type.Integer(), signed: Type.Integer(), askedAgain: Type.Integer(), never: Type.Integer() };
export const SignatureCounts = Type.Object(Counts);
export type SignatureCounts = Static<typeof SignatureCounts>;

export const readMyPart = endpoint('GET', '/plan/my-part', {
  summary: 'The part of the plan in force that concerns the caller, and whether it is signed',
  answer: MyPart,
});
export const signPart = endpoint('POST', '/plan/signatures', {
  summary: 'Sign the own part of the plan in force, by the digest of what was read',
  status: 201,
  body: Strict({ digest: Digest }),
  answer: Signature,
});
export const listSignatures = endpoint('GET', '/plan/signatures', {
  summary: 'Who has signed their part of the plan in force, by name; and how many by team',
  query: Strict({ ...PageQuery, team: Type.Optional(Slug), state: Type.Optional(OneOf(SIGNATURE_STATES)) }),
  answer: Type.Object({
    version: Type.Integer(),
    items: Type.Array(SignatureLine),
    nextCursor: OrNull(Type.String()),
    /** Everybody of a team of the plan, whatever is filtered; who is in two teams counts once. */
    total: SignatureCounts,
    teams: Type.Array(Type.Object({ team: Type.String(), ...Counts })),
  }),
});
