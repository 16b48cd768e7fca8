/** The least first; what is alike comes out by the order that `isBefore` gives it. */
export type Heap<T> = { push: (item: T) => void; pop: () => T | undefined; peek: () => T | undefined; size: () => number };

export function heapOf<T>(isBefore: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = [];
  const swap = (one: number, other: number) => {
    const kept = items[one] as T;
    items[one] = items[other] as T;
    items[other] = kept;
  };
  const isLess = (one: number, other: number) => isBefore(items[one] as T, items[other] as T);
  return {
    push: (item) => {
      items.push(item);
      for (let at = items.length - 1; at > 0; ) {
        const above = (at - 1) >> 1;
        if (!isLess(at, above)) break;
        swap(at, above);
        at = above;
      }
    },
    pop: () => {
      if (items.length <= 1) return items.pop();
      swap(0, items.length - 1);
      const least = items.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let next = at;
        if (left < items.length && isLess(left, next)) next = left;
        if (right < items.length && isLess(right, next)) next = right;
        if (next === at) break;
        swap(at, next);
        at = next;
      }
      return least;
    },
    peek: () => items[0],
    size: () => items.length,
  };
}
