import { type Static, Type } from 'typebox';
import { PersonRef } from '../../identity/contract.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, Line, ListOf, OrNull, PageQuery, Strict, Text, Uuid } from '../../platform/http/shapes.ts';
import { NOTE_MAX } from '../contract.ts';

const ById = Strict({ id: Uuid });

export const postBridgeMessage = endpoint('POST', '/bridges/:id/messages', {
  summary: 'Say something in the room’s chat',
  status: 201,
  params: ById,
  body: Strict({ body: Text(NOTE_MAX) }),
  answer: Strict({ id: Uuid }),
});

/** Something that happened on a bridge. What is pinned may have a title of its own, and the time at which it really was. */
export const BridgeEntry = Type.Object({
  id: Uuid,
  kind: Type.String(),
  at: Instant,
  by: OrNull(PersonRef),
  ticket: OrNull(Type.Object({ id: Uuid, number: Type.Integer() })),
  data: Type.Record(Type.String(), Type.Unknown()),
  pin: OrNull(Type.Object({ title: OrNull(Type.String()), at: OrNull(Instant), by: PersonRef })),
});
export type BridgeEntry = Static<typeof BridgeEntry>;
export const readBridgeTimeline = endpoint('GET', '/bridges/:id/timeline', {
  summary: 'Everything that happened on it, oldest first',
  params: ById,
  query: Strict({ ...PageQuery, pinned: Type.Optional(Type.Boolean()) }),
  answer: ListOf(BridgeEntry),
});
export const pinEntry = endpoint('POST', '/bridges/:id/pins', {
  summary: 'Keep an entry for the minutes, with a title and the time at which it really was; again: change that',
  params: ById,
  body: Strict({ entry: Uuid, title: Type.Optional(OrNull(Line(200))), at: Type.Optional(OrNull(Instant)) }),
  answer: Strict({ entry: Uuid }),
});
export const unpinEntry = endpoint('DELETE', '/bridges/:id/pins/:entry', {
  summary: 'Take an entry out of the minutes again',
  params: Strict({ id: Uuid, entry: Uuid }),
  answer: Strict({ entry: Uuid }),
});
