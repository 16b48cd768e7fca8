import { dayAfter } from '../../calendar/days.ts';
import { instantAt } from '../../calendar/time-of-day.ts';
import { REMINDER_DAYS } from '../words.ts';

/** Reminders come when people are at work, and not when the day begins. */
const AT = '09:00';
/** Days left when a certificate has ended. */
export const ENDED = 0;

type Ending = { until: string; endsAt: Date; timeZone: string };
export type Reminder = { daysLeft: number; at: Date };

/** What is to be said of an end, in its order: the reminders, and then that it has ended. */
export function remindersOf({ until, endsAt, timeZone }: Ending): Reminder[] {
  return [
    ...REMINDER_DAYS.map((daysLeft) => ({
      daysLeft,
      at: new Date(instantAt(Temporal.PlainDate.from(dayAfter(until, -daysLeft)), AT, timeZone).epochMilliseconds),
    })),
    { daysLeft: ENDED, at: endsAt },
  ];
}

/**
 * What is due now, and when to look again. A reminder before the certificate was issued is none; of several that have passed unsaid, as after
 * a desk has stood still, only the last is said.
 */
export function dueReminder(ending: Ending, { issuedAt, at }: { issuedAt: Date; at: Date }): { due: Reminder | null; next: Date | null } {
  const all = remindersOf(ending).filter((one) => one.at > issuedAt);
  return { due: all.findLast((one) => one.at <= at) ?? null, next: all.find((one) => one.at > at)?.at ?? null };
}
