import { DAY_MS, dayNumber, dayOfNumber } from '../../calendar/days.ts';
import type { Phase } from '../schema/schema.ts';

/** How much of a phase without an end is drawn at least. */
const OPEN_DAYS_MIN = 30;
const MARKS_MAX = 12;

export type PhaseBar = { id: string; at: number; width: number; isOpen: boolean };
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
    bars: phases.map(({ id, from, to }) => {
      const isOpen = !to || to < from;
      return {
        id,
        at: at(dayNumber(from)),
        width: isOpen ? 100 - at(dayNumber(from)) : at(dayNumber(to) + 1) - at(dayNumber(from)),
        isOpen,
      };
    }),
    todayAt: now >= begin && now < end ? at(now) : null,
  };
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
