import { addBusinessMinutes, addBusinessTime, businessTimeBetween } from '../calendar/business-time.ts';
import type { Calendar } from '../plan/schema/schema.ts';
import type { ClockKind } from './contract.ts';
import type { ClockChange } from './rules.ts';

/** A promise as it stands: with an end it has been met, missed or cancelled. */
export type KeptClock = {
  id: string;
  kind: ClockKind;
  tier: number | null;
  targetMinutes: number;
  calendar: string | null;
  startedAt: Date;
  dueAt: Date;
  pausedAt: Date | null;
  pauseReason: string | null;
  /** How much later pauses have made it, exactly. */
  pausedMs: number;
  breachedAt: Date | null;
  endedAt: Date | null;
  endState: 'met' | 'missed' | 'cancelled' | null;
};

/** `id` names a clock that begins. */
export type Moment = { at: Date; calendar: Calendar | null; id: () => string };

/**
 * The clocks of a ticket after a change. Given are those that run; the answer has the same in the same order, ended ones
 * included, and after them those that begin. In this order: waits end, promises are kept, dropped, paused, given.
 */
export function changeClocks(running: readonly KeptClock[], change: ClockChange, moment: Moment): KeptClock[] {
  const { start = [], meet = [], ofTier, cancel = [], pause, resume } = change;
  const changed = running
    .map((clock) => (resume ? resumed(clock, moment) : clock))
    .map((clock) => (meet.includes(clock.kind) && (ofTier === undefined || ofTier === clock.tier) ? ended(clock, moment.at) : clock))
    .map((clock) => (cancel === 'all' || cancel.includes(clock.kind) ? cancelled(clock, moment.at) : clock))
    .map((clock) => (pause ? paused(clock, pause, moment.at) : clock));
  // A clock of this kind that still runs goes on: a second message does not buy time.
  const begun = start
    .filter(({ kind, tier }) => !changed.some((clock) => clock.kind === kind && clock.tier === tier && !clock.endedAt))
    .map(({ kind, tier, targetMinutes }) => begin({ kind, tier, targetMinutes }, moment));
  return [...changed, ...begun];
}

function begin({ kind, tier, targetMinutes }: Pick<KeptClock, 'kind' | 'tier' | 'targetMinutes'>, { at, calendar, id }: Moment): KeptClock {
  return {
    id: id(),
    kind,
    tier,
    targetMinutes,
    calendar: calendar?.id ?? null,
    startedAt: at,
    dueAt: addBusinessMinutes(calendar, at, targetMinutes),
    pausedAt: null,
    pauseReason: null,
    pausedMs: 0,
    breachedAt: null,
    endedAt: null,
    endState: null,
  };
}

/** A paused clock goes on with the working time it had left; one that was late by then stays as late. */
function resumed(clock: KeptClock, { at, calendar }: Moment): KeptClock {
  const { pausedAt, dueAt } = clock;
  if (!pausedAt) return clock;
  const goesOn = { ...clock, pausedAt: null, pauseReason: null };
  if (pausedAt >= dueAt) return goesOn;
  return {
    ...goesOn,
    pausedMs: clock.pausedMs + businessTimeBetween(calendar, pausedAt, at),
    dueAt: addBusinessTime(calendar, at, businessTimeBetween(calendar, pausedAt, dueAt)),
  };
}

/** Met when in time, missed when not. One that stands still is judged by the moment at which it was stopped. */
function ended(clock: KeptClock, at: Date): KeptClock {
  if (clock.endedAt) return clock;
  return { ...clock, endedAt: at, endState: clock.dueAt < (clock.pausedAt ?? at) ? 'missed' : 'met' };
}

export function cancelled(clock: KeptClock, at: Date): KeptClock {
  return clock.endedAt ? clock : { ...clock, endedAt: at, endState: 'cancelled' };
}

function paused(clock: KeptClock, pauseReason: string, at: Date): KeptClock {
  return clock.endedAt || clock.pausedAt ? clock : { ...clock, pausedAt: at, pauseReason };
}
