type Orders = { base: readonly string[]; mine: readonly string[]; theirs: readonly string[] };

/** The order of a list that two have changed: whoever moved entries is followed; what each added stays behind the entry it was added behind. */
export function mergedOrder({ base, mine, theirs }: Orders): string[] {
  const spine = isMoved(base, mine) ? mine : isMoved(base, theirs) ? theirs : base;
  const order = spine.filter((key) => base.includes(key));
  // What the other side may still have edited: behind what it stood behind.
  for (const [index, key] of base.entries()) if (!order.includes(key)) order.splice(order.indexOf(base[index - 1] ?? START) + 1, 0, key);
  const additions = [addedTo(base, mine), addedTo(base, theirs)];
  const after = (anchor: string) =>
    additions
      .map((added) => added.get(anchor) ?? [])
      // The same whoever of the two comes first.
      .sort((a, b) => (a.join() < b.join() ? -1 : 1))
      .flat();
  return [...new Set([START, ...order].flatMap((anchor) => [anchor, ...after(anchor)]))].slice(1);
}

/** Whether both moved what was there before, and not to the same places. */
export function areMovedApart({ base, mine, theirs }: Orders): boolean {
  const common = (order: readonly string[]) =>
    order.filter((key) => base.includes(key) && mine.includes(key) && theirs.includes(key)).join('\n');
  return common(mine) !== common(base) && common(theirs) !== common(base) && common(mine) !== common(theirs);
}

const START = '\n';

function isMoved(base: readonly string[], side: readonly string[]): boolean {
  const before = base.filter((key) => side.includes(key));
  return side.filter((key) => base.includes(key)).some((key, index) => key !== before[index]);
}

/** What a side has added, by the entry of before that stands in front of it. */
function addedTo(base: readonly string[], side: readonly string[]): Map<string, string[]> {
  const added = new Map<string, string[]>();
  let anchor = START;
  for (const key of side) {
    if (base.includes(key)) anchor = key;
    else added.set(anchor, [...(added.get(anchor) ?? []), key]);
  }
  return added;
}
