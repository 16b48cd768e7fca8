export type Placed = { id: string; place: number };

/**
 * Where things stand once one of them is moved before another, or last: only those places that change. Between two there is nearly always
 * a place; when there is none left, all are counted anew.
 */
export function placeBefore(items: readonly Placed[], moved: string, before: string | null): Placed[] {
  const rest = items.filter(({ id }) => id !== moved).toSorted((a, b) => a.place - b.place);
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  const [above, below] = [rest[at - 1]?.place, rest[at]?.place];
  const place = between(above, below);
  if ((above === undefined || place > above) && (below === undefined || place < below)) return [{ id: moved, place }];
  return rest.toSpliced(at, 0, { id: moved, place }).map(({ id }, index) => ({ id, place: index }));
}

function between(above: number | undefined, below: number | undefined): number {
  if (above === undefined) return below === undefined ? 0 : below - 1;
  return below === undefined ? above + 1 : (above + below) / 2;
}
