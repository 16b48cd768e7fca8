import { DAY_MS, dayNumber, dayOfNumber, isDay } from '../../calendar/days.ts';
import type { Bridge, Phase } from '../schema/schema.ts';
import { isTimed } from './bridge-series.ts';

/** How much of a phase without an end is drawn at least. */
const OPEN_DAYS_MIN = 30;
const MARKS_MAX = 12;

type Stretch = { at: number; width: number };
/** `calls`: while its bridge calls are held. */
export type PhaseBar = Stretch & { id: string; isOpen: boolean; calls: Stretch | null };
export type PhaseTimeline = { months: { day: string; at: number }[]; bars: PhaseBar[]; todayAt: number | null };

/** Phases on a common line of whole months, as per cents of its length. A phase without an end runs to the edge of the picture. */
export function phaseTimeline(phases: readonly Phase[], today: string): PhaseTimeline {
  const begin = monthOf(Math.min(...phases.map(({ from }) => dayNumber(from))), 0);
  const ends = phases.map(({ from, to }) => (to && to >= from ? dayNumber(to) + 1 : dayNumber(from) + OPEN_DAYS_MIN));
  const end = monthOf(Math.max(...ends) - 1, 1);
  const at = (day: number) => ((day - begin) / (end - begin)) * 100;
  const now = dayNumber(today);
  return {
    months: months(begin, end).map((day) => ({ day: dayOfNumber(day), at: at(day) })),
    bars: phases.map(({ id, from, to, bridge }) => {
      const isOpen = !to || to < from;
      const stretch = (first: number, last: number): Stretch => ({ at: at(first), width: at(last) - at(first) });
      const [first, last] = [dayNumber(from), isOpen ? end : dayNumber(to) + 1];
      const called = bridge && isTimed(bridge) && callDays(bridge, first, last);
      return { id, ...stretch(first, last), isOpen, calls: called ? stretch(...called) : null };
    }),
    todayAt: now >= begin && now < end ? at(now) : null,
  };
}

/** From which day until before which a phase has its calls; null when that is never. A day that no calendar has can stand in a draft. */
function callDays({ from, until }: Bridge, first: number, last: number): [from: number, until: number] | null {
  const begin = from && isDay(from) ? Math.max(first, dayNumber(from)) : first;
  const over = until && isDay(until) ? Math.min(last, dayNumber(until) + 1) : last;
  return begin < over ? [begin, over] : null;
}

/** The first day of the month that a day is in, or of one some months later. */
function monthOf(day: number, later: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY_MS;
}

/** Each month's first day; of a long rollout only every so many, so that their names can be read. */
function months(begin: number, end: number): number[] {
  const all: number[] = [];
  for (let month = begin; month < end; month = monthOf(month, 1)) all.push(month);
  const step = Math.ceil(all.length / MARKS_MAX);
  return all.filter((_, index) => index % step === 0);
}
