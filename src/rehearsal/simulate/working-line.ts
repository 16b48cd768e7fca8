import { stretchesBetween, type WorkingHours } from '../../calendar/business-time.ts';

/**
 * The working time of a calendar within a span, laid out once, so that ten thousand deadlines need no calendar each. It answers as the
 * calendar does; beyond the span nothing is known, and a deadline there never comes.
 */
export type WorkingLine = {
  add: (at: number, lengthMs: number) => number;
  between: (from: number, to: number) => number;
};

export function workingLine(calendar: WorkingHours | null, from: number, to: number): WorkingLine {
  if (!calendar) return { add: (at, lengthMs) => at + lengthMs, between: (start, end) => Math.max(0, end - start) };
  const stretches = stretchesBetween(calendar, new Date(from), new Date(to), Number.POSITIVE_INFINITY);
  const begins = Float64Array.from(stretches, (stretch) => Date.parse(stretch.from));
  const lengths = Float64Array.from(stretches, (stretch) => Date.parse(stretch.to) - Date.parse(stretch.from));
  /** The working time that has passed when each stretch begins, and at the end of all. */
  const passed = new Float64Array(begins.length + 1);
  for (const [index, length] of lengths.entries()) passed[index + 1] = (passed[index] ?? 0) + length;

  const workedAt = (at: number): number => {
    const index = lastUpTo(begins, at);
    return index < 0 ? 0 : (passed[index] ?? 0) + Math.min(lengths[index] ?? 0, at - (begins[index] ?? 0));
  };
  const whenWorked = (worked: number): number => {
    // The first stretch by whose end so much has passed.
    const index = firstFrom(passed, worked) - 1;
    if (index >= begins.length) return Number.POSITIVE_INFINITY;
    return index < 0 ? (begins[0] ?? Number.POSITIVE_INFINITY) : (begins[index] ?? 0) + worked - (passed[index] ?? 0);
  };
  return {
    add: (at, lengthMs) => (lengthMs === 0 ? Math.max(at, nextWork(at)) : whenWorked(workedAt(at) + lengthMs)),
    between: (start, end) => Math.max(0, workedAt(end) - workedAt(start)),
  };

  function nextWork(at: number): number {
    const index = lastUpTo(begins, at);
    const isIn = index >= 0 && at < (begins[index] ?? 0) + (lengths[index] ?? 0);
    return isIn ? at : (begins[index + 1] ?? Number.POSITIVE_INFINITY);
  }
}

/** The last place whose value is not above; -1 before all. */
export function lastUpTo(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first place whose value is not below; one past the end when there is none. */
function firstFrom(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
