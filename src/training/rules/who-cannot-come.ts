import { businessTimeBetween, type WorkingHours } from '../../calendar/business-time.ts';
import type { CannotCome } from '../words.ts';

type Span = { from: number; to: number };
export type Free = {
  person: string;
  /** The hours of their teams: it is enough to be within those of one. */
  hours: readonly WorkingHours[];
  absences: readonly Span[];
  shifts: readonly Span[];
  /** Other sessions that they hold or are enrolled in. */
  sessions: readonly Span[];
};

/** Why somebody could not come then; null when they could. Being away counts before the rest: nothing else changes it. */
export function cannotCome({ hours, absences, shifts, sessions }: Omit<Free, 'person'>, span: Span): CannotCome | null {
  const meets = (one: Span) => one.from < span.to && one.to > span.from;
  if (absences.some(meets)) return 'away';
  if (sessions.some(meets)) return 'elsewhere';
  if (shifts.some(meets)) return 'on-duty';
  const isWhole = (calendar: WorkingHours) => businessTimeBetween(calendar, new Date(span.from), new Date(span.to)) >= span.to - span.from;
  return hours.length === 0 || hours.some(isWhole) ? null : 'outside-hours';
}
