import { Type } from 'typebox';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Locale, OneOf, OrNull, Strict } from '../platform/http/shapes.ts';
import { FORMATS } from './formats.ts';

/** A file, so its answer is bytes and no JSON. */
export const exportPlan = endpoint('GET', '/plan/export', {
  summary: 'The plan as a file: to publish again, to read, to show; with `tier`, that tier’s card',
  query: Strict({
    format: Type.Optional(OneOf(FORMATS)),
    lang: Type.Optional(Locale),
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    tier: Type.Optional(Type.Integer({ minimum: 1, maximum: 3 })),
  }),
});

export const readCalendarFeed = endpoint('GET', '/plan/calendar-feed', {
  summary: 'Whether one has an address for one’s calendar',
  answer: Type.Object({ createdAt: OrNull(Instant) }),
});
export const makeCalendarFeed = endpoint('POST', '/plan/calendar-feed', {
  summary:
    'Make the addresses from which a calendar program reads the plan’s dates, and one’s shifts and bridges; shown once, and the ones before end',
  status: 201,
  answer: Type.Object({ url: Type.String(), shiftsUrl: Type.String(), createdAt: Instant }),
});
export const withdrawCalendarFeed = endpoint('DELETE', '/plan/calendar-feed', { summary: 'Withdraw that address' });

/** Also a file. Nobody is signed in here: the secret in the address opens it. */
export const openCalendarFeed = endpoint('GET', '/plan/calendar/:secret.ics', {
  summary: 'The dates of the plan in force, for a calendar program',
  params: Strict({ secret: Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' }) }),
  // Calendar programs append what they like.
  query: Type.Object({ lang: Type.Optional(Locale) }),
});
