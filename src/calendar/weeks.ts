export type Week = { week: string; monday: string };

/** The week of a day, as ISO 8601 counts them, `2026-11-23`. */
export function weekOf(day: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** So many weeks up to that of a day, oldest first. */
export function weeksUpTo(day: string, count: number): Week[] {
  const last = Temporal.PlainDate.from(day);
  const monday = last.subtract({ days: last.dayOfWeek - 1 });
  return Array.from({ length: count }, (_, index) => monday.subtract({ weeks: count - 1 - index }).toString()).map((first) => ({
    week: weekOf(first),
    monday: first,
  }));
}

/** When a week begins and ends in a zone; the end is the beginning of the next. */
export function spanOf({ monday }: Week, timeZone: string): { from: string; to: string } {
  const first = Temporal.PlainDate.from(monday);
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).toInstant().toString();
  return { from: midnight(first), to: midnight(first.add({ weeks: 1 })) };
}
