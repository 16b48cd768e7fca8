import { type Static, Type } from 'typebox';
import { PersonRef } from '../../identity/contract.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { Instant, Locale, OneOf, OrNull, Strict, Uuid } from '../../platform/http/shapes.ts';
import { Action, AgendaItem, Decision } from '../contract.ts';
import { BRIDGE_KINDS, BRIDGE_STATES } from '../words.ts';
import { MINUTES_FORMATS } from './formats.ts';

/** What is known of a bridge afterwards; every file of it is written from this. */
export const Minutes = Type.Object({
  bridge: Uuid,
  title: Type.String(),
  kind: OneOf(BRIDGE_KINDS),
  phase: OrNull(Type.Object({ id: Type.String(), name: Type.String() })),
  reason: OrNull(Type.String()),
  /** What of the plan opened it, where no person did. */
  rule: OrNull(Type.Unknown()),
  state: OneOf(BRIDGE_STATES),
  language: Locale,
  /** In which its times are told. */
  timeZone: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
  startedAt: OrNull(Instant),
  endedAt: OrNull(Instant),
  lead: OrNull(PersonRef),
  scribe: OrNull(PersonRef),
  /** Each tier that was asked to come, and those besides who came; null for whoever belongs to none. */
  tiers: Type.Array(
    Type.Object({
      tier: OrNull(Type.Integer()),
      name: Type.String(),
      people: Type.Array(Type.Object({ person: PersonRef, joinedAt: Instant, leftAt: OrNull(Instant), minutes: Type.Integer() })),
    }),
  ),
  missingTiers: Type.Array(Type.Integer()),
  /** What was pinned of its log, by the time at which it really was; `writtenAt` is when the log had it. */
  story: Type.Array(
    Type.Object({
      id: Uuid,
      at: Instant,
      writtenAt: Instant,
      text: Type.String(),
      by: OrNull(PersonRef),
      ticket: OrNull(Type.Object({ id: Uuid, number: Type.Integer() })),
    }),
  ),
  agenda: Type.Array(AgendaItem),
  decisions: Type.Array(Decision),
  actions: Type.Array(Action),
  /** The items with which the next one begins. */
  carried: Type.Array(Uuid),
  /** What was written together; null when nothing was. */
  notes: OrNull(Type.Object({ markdown: Type.String(), text: Type.String(), authors: Type.Array(PersonRef) })),
});
export type Minutes = Static<typeof Minutes>;

/** Also as a file, so its answer may be bytes. */
export const readMinutes = endpoint('GET', '/bridges/:id/minutes', {
  summary: 'What came of a bridge, as data or as a file to read and to send on',
  params: Strict({ id: Uuid }),
  query: Strict({ lang: Type.Optional(Locale), format: Type.Optional(OneOf(MINUTES_FORMATS)) }),
  answer: Minutes,
});
