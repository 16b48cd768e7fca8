import { type Static, Type } from 'typebox';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, OrNull, PageQuery, Strict, Uuid } from '../platform/http/shapes.ts';

/** Something happened that this person should know of. */
export const Notice = Type.Object({
  id: Uuid,
  /** The event's kind, such as `ticket-escalated`; its sentence is `notice.<kind>` in the reader's language. */
  kind: Type.String(),
  ticketId: OrNull(Uuid),
  ticketNumber: OrNull(Type.Integer()),
  subject: OrNull(Type.String()),
  /** The bridge that it is about. */
  bridgeId: OrNull(Uuid),
  /** The training session that it is about. */
  courseSessionId: OrNull(Uuid),
  /** The team that it is about, of what is about no ticket. */
  team: OrNull(Type.String()),
  actorName: OrNull(Type.String()),
  at: Instant,
  readAt: OrNull(Instant),
  /** For how many pieces of news it stands: several of a ticket are one while they are unread. */
  count: Type.Integer(),
});
export type Notice = Static<typeof Notice>;

export const listNotices = endpoint('GET', '/notices', {
  summary: 'The own notices, newest first',
  query: Strict(PageQuery),
  answer: Type.Object({ items: Type.Array(Notice), nextCursor: OrNull(Type.String()), unread: Type.Integer() }),
});
export const readNotices = endpoint('POST', '/notices/read', {
  summary: 'Mark own notices as read: those named, or all',
  body: Strict({ ids: Type.Optional(Type.Array(Uuid, { maxItems: 200 })) }),
  answer: Type.Object({ unread: Type.Integer() }),
});
