import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { Instant, OneOf, OrNull, Uuid } from '../platform/http/shapes.ts';
import { VISIBILITIES } from './words.ts';

export const Attachment = Type.Object({
  id: Uuid,
  name: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  messageId: OrNull(Uuid),
  escalationId: OrNull(Uuid),
  visibility: OneOf(VISIBILITIES),
  at: Instant,
});
export type Attachment = Static<typeof Attachment>;

export const TimelineEntry = Type.Object({
  id: Uuid,
  at: Instant,
  type: OneOf(['message', 'event']),
  /** `message`, or the event's kind, such as `ticket-escalated`. */
  kind: Type.String(),
  author: OrNull(PersonRef),
  /** The author's tier when the message was written; null for the requester. */
  authorTier: OrNull(Type.Integer()),
  visibility: OneOf(VISIBILITIES),
  body: OrNull(Type.String()),
  /** What the event's sentence needs: tiers, reasons, names. */
  data: Type.Record(Type.String(), Type.Unknown()),
  attachments: Type.Array(Attachment),
  /** The bridge in whose room it was done; for the staff. */
  bridge: OrNull(Uuid),
});
export type TimelineEntry = Static<typeof TimelineEntry>;
