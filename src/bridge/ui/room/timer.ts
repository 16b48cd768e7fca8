/** Minutes and seconds as a stop watch shows them: `4:05`. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** How far a call is: whole minutes of those that it was to last, and whether it lasts longer. */
export function progress({ from, to, now }: { from: number; to: number; now: number }): { minutes: number; of: number; isOver: boolean } {
  return { minutes: Math.max(0, Math.floor((now - from) / 60_000)), of: Math.round((to - from) / 60_000), isOver: now > to };
}
