import { type Static, Type } from 'typebox';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, Strict, Uuid } from '../platform/http/shapes.ts';

/** What was promised to the user; the other clocks run between tiers. */
export const USER_CLOCK_KINDS = ['response', 'next-response', 'resolution'] as const;
/** `tier`: to accept and to answer what was handed up. `acknowledge`: to understand what was handed down. */
export const CLOCK_KINDS = [...USER_CLOCK_KINDS, 'tier', 'acknowledge'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];
export const CLOCK_STATES = ['running', 'paused', 'met', 'missed', 'cancelled'] as const;

/** A promise with its deadline, and what its deadline was made of. */
export const Clock = Type.Object({
  id: Uuid,
  kind: OneOf(CLOCK_KINDS),
  /** For a clock between tiers, the tier that must answer. */
  tier: OrNull(Type.Integer()),
  state: OneOf(CLOCK_STATES),
  startedAt: Instant,
  dueAt: Instant,
  targetMinutes: Type.Integer(),
  calendar: OrNull(Type.String()),
  pausedAt: OrNull(Instant),
  pauseReason: OrNull(Type.String()),
  /** How much later pauses have made the deadline. */
  pausedMinutes: Type.Integer(),
  endedAt: OrNull(Instant),
  isBreached: Type.Boolean(),
});
export type Clock = Static<typeof Clock>;

/** What a deadline was counted from: the stretches of working time between its start and its end, pauses included. */
export const ClockExplained = Type.Object({
  ...Clock.properties,
  calendarName: OrNull(Type.String()),
  timeZone: OrNull(Type.String()),
  stretches: Type.Array(Type.Object({ from: Instant, to: Instant, minutes: Type.Integer() })),
  /** Whether there are more stretches than are listed. */
  isCut: Type.Boolean(),
});
export type ClockExplained = Static<typeof ClockExplained>;

export const explainClock = endpoint('GET', '/clocks/:id/why', {
  summary: 'Why a deadline is when it is',
  params: Strict({ id: Uuid }),
  answer: ClockExplained,
});
