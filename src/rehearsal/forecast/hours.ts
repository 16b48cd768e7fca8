import { stretchesBetween, type WorkingHours } from '../../calendar/business-time.ts';
import { dayNumber, dayOfNumber } from '../../calendar/days.ts';
import { usualCalendar, zoneOf } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';

/** A stretch of at most an hour, which begins and ends where a clock on the wall shows a full hour or work begins or ends. */
export type Hour = { from: number; to: number; day: string; weekday: number; hour: number };

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const USUAL: Pick<WorkingHours, 'hours'> = {
  hours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '08:00', to: '18:00' }],
};

/** When users work: by the calendar that the plan means where it names none, or else as many do. */
export function userHours(plan: PlanDocument): { calendar: WorkingHours; isUsual: boolean } {
  const calendar = usualCalendar(plan);
  return calendar ? { calendar, isUsual: false } : { calendar: { id: 'usual', timeZone: zoneOf(plan), ...USUAL }, isUsual: true };
}

/** The instant at which a day begins in a zone. */
export function startOf(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds;
}

/** A day that no month has is counted on into the next, as everywhere. */
export const realDay = (day: string) => dayOfNumber(dayNumber(day));

/** The working hours from the first day to the last, or, without a calendar, all hours there. */
export function hoursOf(calendar: WorkingHours | null, timeZone: string, [first, last]: readonly [string, string]): Hour[] {
  const [begin, end] = [startOf(first, timeZone), startOf(dayOfNumber(dayNumber(last) + 1), timeZone)];
  return stretchesBetween(calendar, new Date(begin), new Date(end), Number.POSITIVE_INFINITY).flatMap(({ from, to }) =>
    cut({ from: Date.parse(from), to: Date.parse(to) }, timeZone),
  );
}

function cut(stretch: { from: number; to: number }, timeZone: string): Hour[] {
  const hours: Hour[] = [];
  for (let from = stretch.from; from < stretch.to; ) {
    const local = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
    const to = Math.min(stretch.to, from + HOUR_MS - local.minute * MINUTE_MS);
    hours.push({ from, to, day: local.toPlainDate().toString(), weekday: local.dayOfWeek - 1, hour: local.hour });
    from = to;
  }
  return hours;
}
