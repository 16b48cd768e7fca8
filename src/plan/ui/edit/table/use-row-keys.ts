import { useState } from 'react';

type Known = { rows: readonly unknown[]; keys: readonly number[] };

/** A key for each row that stays with it while it is edited and moved, so that what is being typed in it is not lost. */
export function useRowKeys(rows: readonly unknown[]): readonly number[] {
  const [known, setKnown] = useState<Known>(() => ({ rows, keys: rows.map((_, index) => index) }));
  if (known.rows === rows || (known.rows.length === 0 && rows.length === 0)) return known.keys;
  const keys = keysOf(rows, known);
  setKnown({ rows, keys });
  return keys;
}

/** A row that is the same object has moved; one that is another object in the place of one that is gone was edited there. */
export function keysOf(rows: readonly unknown[], known: Known): number[] {
  const left = new Map<unknown, number[]>();
  known.rows.forEach((row, index) => {
    left.set(row, [...(left.get(row) ?? []), index]);
  });
  const kept = rows.map((row) => left.get(row)?.shift());
  let next = Math.max(-1, ...known.keys) + 1;
  return rows.map((_, index) => {
    const before = kept[index] ?? (index < known.rows.length && !kept.includes(index) ? index : undefined);
    return before === undefined ? next++ : (known.keys[before] ?? next++);
  });
}
