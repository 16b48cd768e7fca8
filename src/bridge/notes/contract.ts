import { type Static, Type } from 'typebox';
import { PersonRef } from '../../identity/contract.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, OrNull, Strict, Uuid } from '../../platform/http/shapes.ts';

export const BridgeNotes = Type.Object({
  /** With the marks that texts of the desk have. */
  markdown: Type.String(),
  text: Type.String(),
  /** Who has written in them, in the order in which they began. */
  authors: Type.Array(PersonRef),
  /** Null as long as nobody has. */
  changedAt: OrNull(Instant),
  /** Whether words are taken still: a bridge that is over has its notes as they are. */
  isOpen: Type.Boolean(),
});
export type BridgeNotes = Static<typeof BridgeNotes>;

export const readBridgeNotes = endpoint('GET', '/bridges/:id/notes', {
  summary: 'What was written together on a bridge',
  params: Strict({ id: Uuid }),
  answer: BridgeNotes,
});
