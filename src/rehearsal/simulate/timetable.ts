import { heapOf } from './heap.ts';

/** What is to happen when; of two at the same instant the one that was entered first. */
export type Timetable = { now: () => number; at: (time: number, happen: () => void) => void; runUntil: (end: number) => void };

export function timetable(start: number): Timetable {
  type Entry = { time: number; order: number; happen: () => void };
  const entries = heapOf<Entry>((a, b) => a.time < b.time || (a.time === b.time && a.order < b.order));
  let [now, order] = [start, 0];
  return {
    now: () => now,
    at: (time, happen) => entries.push({ time, order: order++, happen }),
    runUntil: (end) => {
      for (let next = entries.peek(); next && next.time <= end; next = entries.peek()) {
        entries.pop();
        now = next.time;
        next.happen();
      }
      now = end;
    },
  };
}
