/** The day that it is somewhere, `2026-07-01`; a zone that is not known counts as UTC. */
export function dayAt(now: Date, timeZone: string): string {
  try {
    // The Swedish write a date as the plan does.
    return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
}
