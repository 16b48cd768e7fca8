import type { AgendaItem } from '../../contract.ts';

type Placed = Pick<AgendaItem, 'id'>;

/** Before which item one has to stand to be a step further up or down; null: last. Undefined when it is there already. */
export function beforeOf(items: readonly Placed[], id: string, step: 1 | -1): string | null | undefined {
  const at = items.findIndex((item) => item.id === id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= items.length) return undefined;
  return step < 0 ? (items[to]?.id ?? null) : (items[to + 1]?.id ?? null);
}

/** As it will stand once the desk has heard of it. */
export function movedBefore<T extends Placed>(items: readonly T[], id: string, before: string | null): T[] {
  const moved = items.find((item) => item.id === id);
  const rest = items.filter((item) => item.id !== id);
  if (!moved) return rest;
  const at = before === null ? rest.length : rest.findIndex((item) => item.id === before);
  return rest.toSpliced(at < 0 ? rest.length : at, 0, moved);
}

type Open = Pick<AgendaItem, 'id' | 'outcome'>;

/** What comes next: the first item below that nobody has decided, else the first above. */
export function nextOf<T extends Open>(items: readonly T[], id: string | null): T | null {
  const at = items.findIndex((item) => item.id === id);
  const isOpen = (item: T) => item.outcome === null && item.id !== id;
  return items.slice(at + 1).find(isOpen) ?? items.find(isOpen) ?? null;
}
