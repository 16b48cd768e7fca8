import { timeOf } from '../../../calendar/time-of-day.ts';
import type { Span } from '../../rules/rota.ts';
import { instantIn, minuteIn } from './zone-time.ts';

/** The hours of a day that are drawn. */
export type Hours = { from: string; to: string };
export type Column = Span & { day: string };
/** Where a span lies, as shares of the whole width, and whether it goes on beyond it. */
export type Place = { start: number; end: number; isCutBefore: boolean; isCutAfter: boolean };

const ALL_DAY: Hours = { from: '00:00', to: '24:00' };
const HOUR = 60;

/** A column for each day, from the first to the last hour drawn: as long as it really is, also when the clocks change. */
export function columnsOf(days: readonly string[], { from, to }: Hours, timeZone: string): Column[] {
  return days.map((day) => ({ day, from: instantIn(day, from, timeZone), to: instantIn(day, to, timeZone) }));
}

/** The fewest whole hours that hold everything. What goes over midnight needs the whole day. */
export function hoursFor(spans: readonly Span[], timeZone: string): Hours {
  let [first, last] = [24 * HOUR, 0];
  for (const { from, to } of spans) {
    const [begins, ends] = [minuteIn(from, timeZone), minuteIn(to, timeZone) || 24 * HOUR];
    if (begins >= ends || to - from > 26 * HOUR * 60_000) return ALL_DAY;
    first = Math.min(first, begins);
    last = Math.max(last, ends);
  }
  if (first >= last) return ALL_DAY;
  return { from: timeOf(Math.floor(first / HOUR) * HOUR), to: timeOf(Math.ceil(last / HOUR) * HOUR) };
}

/** Where a span is drawn; null when nothing of it falls into what is drawn. */
export function placeOf({ from, to }: Span, columns: readonly Column[]): Place | null {
  const [start, end] = [shareAt(from, columns), shareAt(to, columns)];
  if (start >= end) return null;
  const [first, last] = [columns[0], columns.at(-1)];
  return { start, end, isCutBefore: first !== undefined && from < first.from, isCutAfter: last !== undefined && to > last.to };
}

function shareAt(at: number, columns: readonly Column[]): number {
  const index = columns.findIndex(({ to }) => at < to);
  const column = columns[index];
  if (!column) return 1;
  return (index + Math.max(0, at - column.from) / (column.to - column.from)) / columns.length;
}

/** What of some spans falls on a day of a zone, cut at its midnights. */
export function onDay<S extends Span>(spans: readonly S[], day: string, timeZone: string): S[] {
  const { from, to } = { from: instantIn(day, '00:00', timeZone), to: instantIn(day, '24:00', timeZone) };
  return spans
    .filter((span) => span.from < to && from < span.to)
    .map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }));
}
