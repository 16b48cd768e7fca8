const SOON_MINUTES = 60;

export type Due = { tone: 'bad' | 'warn' | 'quiet'; minutesLeft: number };

/** How pressing a deadline is: past, within the hour, or later. */
export function dueOf(dueAt: string, now: Date): Due {
  const minutesLeft = (Date.parse(dueAt) - now.getTime()) / 60_000;
  return { tone: minutesLeft < 0 ? 'bad' : minutesLeft < SOON_MINUTES ? 'warn' : 'quiet', minutesLeft };
}
