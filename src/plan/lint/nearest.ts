const SLIPS_MAX = 2;

/** The word that was meant, if one is at most two slips of the keyboard away. */
export function nearest<W extends string>(typed: string, words: readonly W[]): W | null {
  // A long line is no slip, and comparing it would cost.
  if (typed.length > 40) return null;
  const plain = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const [best] = words.map((word) => ({ word, slips: slipsBetween(plain, word) })).sort((a, b) => a.slips - b.slips);
  return best && best.slips <= Math.min(SLIPS_MAX, best.word.length - 2) ? best.word : null;
}

/** Letters to add, take away or change. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [index, other] of [...b].entries())
      next.push(Math.min((row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1, (row[index] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
