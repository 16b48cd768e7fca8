/** A day of 24 hours. Where a day is one of a calendar, it is counted as one, since it may be longer or shorter. */
export const DAY_MS = 86_400_000;
/** The first day that is counted was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 3;
const WRITTEN_AS_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The instant so many times 24 hours after another. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

/** A day, `2026-07-01`, as an instant that no time zone moves to another day. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A day as a number that grows by one a day; a day that no month has is counted on into the next. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / DAY_MS;
}

export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The day so many days after another. */
export function dayAfter(day: string, days = 1): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** The day so many months after another; of a shorter month the last. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The day that it is at an instant in a zone. */
export function dayAt(at: Date, timeZone: string): string {
  // Sweden writes a day as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

/** Whether a day is over wherever anybody is. */
export function isOverEverywhere(day: string, at: Date): boolean {
  return day < dayAt(at, 'Etc/GMT+12');
}

/** 0 for Monday. */
export function weekdayOf(number: number): number {
  return (((number + WEEKDAY_OF_DAY_ZERO) % 7) + 7) % 7;
}

/** Whether a text is a day that there is: `2026-02-31` is written like one, and is none. */
export function isDay(text: string): boolean {
  // Every month has 28 days; a plan may hold a hundred thousand.
  return WRITTEN_AS_DAY.test(text) && (text.slice(8) <= '28' || dayOfNumber(dayNumber(text)) === text);
}
