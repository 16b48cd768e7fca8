import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { Instant, OneOf, OrNull, SeenVersion, Strict, Text } from '../platform/http/shapes.ts';
import { ATTEMPT_WAYS } from './words.ts';

/** One time that somebody tried to reach the user, who did not answer. */
export const ContactAttempt = Type.Object({ channel: OneOf(ATTEMPT_WAYS), by: OrNull(PersonRef), at: Instant });
export type ContactAttempt = Static<typeof ContactAttempt>;

export const AttemptBody = Strict({
  channel: OneOf(ATTEMPT_WAYS),
  note: Type.Optional(Text(2_000)),
  version: Type.Optional(SeenVersion),
});
