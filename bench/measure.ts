/** What one operation does, the `turn`-th time that it is done. */
export type Act = (turn: number) => Promise<void>;
export type Limits = { seconds: number; turnsMax: number; warmUpTurns: number };
export type Figures = { count: number; perSecond: number; p50: number; p95: number; p99: number };
export type Sample = { milliseconds: number[]; seconds: number };

/** Does it again and again by so many at once, until the time or the turns are used up. `nextTurn` never gives a turn twice. */
export async function sample(
  act: Act,
  nextTurn: () => number,
  { concurrency, limits }: { concurrency: number; limits: Limits },
): Promise<Sample> {
  for (let count = 0; count < limits.warmUpTurns; count += concurrency)
    await Promise.all(Array.from({ length: concurrency }, () => act(nextTurn())));
  const milliseconds: number[] = [];
  const began = performance.now();
  const ends = began + limits.seconds * 1000;
  let turnsLeft = limits.turnsMax;
  const worker = async () => {
    while (turnsLeft > 0 && performance.now() < ends) {
      turnsLeft -= 1;
      const since = performance.now();
      await act(nextTurn());
      milliseconds.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { milliseconds, seconds: (performance.now() - began) / 1000 };
}

/** The figures of several samples of the same thing. */
export function figuresOf(samples: readonly Sample[]): Figures {
  const milliseconds = samples.flatMap((one) => one.milliseconds).sort((a, b) => a - b);
  const seconds = samples.reduce((sum, one) => sum + one.seconds, 0);
  const at = (share: number) => milliseconds[Math.min(milliseconds.length - 1, Math.ceil(milliseconds.length * share) - 1)] ?? 0;
  return { count: milliseconds.length, perSecond: milliseconds.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
