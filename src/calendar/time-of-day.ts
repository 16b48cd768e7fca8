/** The minute of the day that `08:00` is; `24:00` is 1440. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** `480` as `08:00`. */
export function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The instant of a time of a day in a zone. `24:00` is the next day's midnight. A time that a day has not, because the clocks spring over it, is when they do. */
export function instantAt(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const date = hour === 24 ? day.add({ days: 1 }) : day;
  const plainTime = Temporal.PlainTime.from({ hour: hour % 24, minute });
  const zoned = date.toZonedDateTime({ timeZone, plainTime });
  if (zoned.toPlainTime().equals(plainTime)) return zoned.toInstant();
  // What was the last one as of a moment later: it may be the very moment.
  const springs = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return (springs ?? zoned).toInstant();
}
