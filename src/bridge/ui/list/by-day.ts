/** What begins on a day, the days in their order. */
export type Day<T> = { day: string; items: T[] };

/** Things in the order of their beginning, a group for each day that something begins on. */
export function byDay<T extends { startsAt: string }>(all: readonly T[], dayOf: (at: string) => string): Day<T>[] {
  const sorted = all.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return [...Map.groupBy(sorted, ({ startsAt }) => dayOf(startsAt))].map(([day, items]) => ({ day, items }));
}
