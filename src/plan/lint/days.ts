const MS_OF_DAY = 86_400_000;
/** The first day that is counted was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 3;

/** A day as a number that grows by one a day; a day that no month has is counted on into the next. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MS_OF_DAY;
}

/** 0 for Monday. */
export function weekdayOf(number: number): number {
  return (((number + WEEKDAY_OF_DAY_ZERO) % 7) + 7) % 7;
}

export function dayOf(number: number): string {
  return new Date(number * MS_OF_DAY).toISOString().slice(0, 10);
}

/** Whether the month has such a day; the pattern of the schema lets the 31st of June through. */
export function isDay(day: string): boolean {
  // Every month has 28 days; a plan may hold a hundred thousand.
  return day.slice(8) <= '28' || dayOf(dayNumber(day)) === day;
}
