import { DAY_MS, dayAfter, isDay } from '../../calendar/days.ts';
import { instantAt } from '../../calendar/time-of-day.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import type { Span } from './rota.ts';

/** Days or instants as a span. A day is a whole one in the zone: as an end, it ends with its last moment. */
export function spanAsked(
  asked: { from: string; to: string },
  { timeZone, daysMax }: { timeZone: string; daysMax: number },
): Span | Refusal<'span-unclear' | 'span-too-long'> {
  const span = { from: momentOf(asked.from, timeZone, 0), to: momentOf(asked.to, timeZone, 1) };
  if (!(span.from < span.to)) return refuse('span-unclear');
  // An hour more than a day is what a day may have.
  if (span.to - span.from > daysMax * DAY_MS + DAY_MS / 24) return refuse('span-too-long', { days: daysMax });
  return span;
}

function momentOf(written: string, timeZone: string, daysLater: number): number {
  if (written.length > 10) return Date.parse(written);
  if (!isDay(written)) return Number.NaN;
  return instantAt(Temporal.PlainDate.from(dayAfter(written, daysLater)), '00:00', timeZone).epochMilliseconds;
}
