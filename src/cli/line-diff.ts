/** Beyond this the part that differs is said as a whole: nobody reads further, and the time would grow with the square of it. */
const LINES_COMPARED_MAX = 2_000;
const CONTEXT = 2;

type Line = { sign: ' ' | '-' | '+'; text: string };

/** What two texts differ in, line by line, with a little around it: `-` was there, `+` is. */
export function lineDiff(before: string, after: string): string[] {
  const lines = compared(before.split('\n'), after.split('\n'));
  const isNear = (at: number) => lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ sign }) => sign !== ' ');
  return lines.flatMap(({ sign, text }, at) => {
    if (!isNear(at)) return [];
    const isApart = at > 0 && !isNear(at - 1);
    return [...(isApart ? ['@@'] : []), `${sign} ${text}`.trimEnd()];
  });
}

function compared(before: readonly string[], after: readonly string[]): Line[] {
  const same = (text: string): Line => ({ sign: ' ', text });
  const begin = firstDifference(before, after);
  const end = Math.min(firstDifference(before.toReversed(), after.toReversed()), Math.min(before.length, after.length) - begin);
  const [old, now] = [before.slice(begin, before.length - end), after.slice(begin, after.length - end)];
  return [...before.slice(0, begin).map(same), ...changed(old, now), ...before.slice(before.length - end).map(same)];
}

function firstDifference(before: readonly string[], after: readonly string[]): number {
  const at = before.findIndex((line, index) => line !== after[index]);
  return at < 0 ? before.length : at;
}

/** By the longest common run of lines; `length[i][j]` is that of what follows `i` and `j`. */
function changed(old: readonly string[], now: readonly string[]): Line[] {
  const gone = (text: string): Line => ({ sign: '-', text });
  const come = (text: string): Line => ({ sign: '+', text });
  if (Math.max(old.length, now.length) > LINES_COMPARED_MAX) return [...old.map(gone), ...now.map(come)];
  const length = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      (length[i] as Uint16Array)[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: Line[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ sign: ' ', text: old[i++] ?? '' });
      j++;
    } else if (i < old.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) lines.push(gone(old[i++] ?? ''));
    else lines.push(come(now[j++] ?? ''));
  }
  return lines;
}
