import type { Phase } from '../schema/schema.ts';
import { dayOf } from '../spoken/in-words.ts';

const DAY_MS = 86_400_000;
/** How much of a phase without an end is drawn at least. */
const OPEN_DAYS_MIN = 30;
const MARKS_MAX = 12;

export type PhaseBar = { id: string; at: number; width: number; isOpen: boolean };
export type PhaseTimeline = { months: { day: string; at: number }[]; bars: PhaseBar[]; todayAt: number | null };

/** Phases on a common line of whole months, as per cents of its length. A phase without an end runs to the edge of the picture. */
export function phaseTimeline(phases: readonly Phase[], today: string): PhaseTimeline {
  const begin = monthOf(Math.min(...phases.map(({ from }) => number(from))), 0);
  const ends = phases.map(({ from, to }) => (to && to >= from ? number(to) + 1 : number(from) + OPEN_DAYS_MIN));
  const end = monthOf(Math.max(...ends) - 1, 1);
  const at = (day: number) => ((day - begin) / (end - begin)) * 100;
  const now = number(today);
  return {
    months: months(begin, end).map((day) => ({ day: new Date(day * DAY_MS).toISOString().slice(0, 10), at: at(day) })),
    bars: phases.map(({ id, from, to }) => {
      const isOpen = !to || to < from;
      return { id, at: at(number(from)), width: isOpen ? 100 - at(number(from)) : at(number(to) + 1) - at(number(from)), isOpen };
    }),
    todayAt: now >= begin && now < end ? at(now) : null,
  };
}

const number = (day: string) => Math.round(dayOf(day).getTime() / DAY_MS);

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
