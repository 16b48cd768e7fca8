import { Type } from 'typebox';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Locale, Strict, Uuid } from '../../platform/http/shapes.ts';

/** A file, so its answer is bytes and no JSON. */
export const openInvitation = endpoint('GET', '/bridges/:id/invitation.ics', {
  summary: 'The invitation to a bridge for a calendar program; taken again, it moves or cancels what stands there',
  params: Strict({ id: Uuid }),
  query: Strict({ lang: Type.Optional(Locale) }),
});
