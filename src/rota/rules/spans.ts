import type { Span } from './rota.ts';

/** What is left of some spans outside of others, each with what else it says. */
export function without<S extends Span>(spans: readonly S[], holes: readonly Span[]): S[] {
  return spans.flatMap((span) =>
    holes.reduce<S[]>(
      (rest, hole) =>
        rest.flatMap((piece) => {
          if (hole.to <= piece.from || hole.from >= piece.to) return [piece];
          const [before, after] = [
            { ...piece, to: hole.from },
            { ...piece, from: hole.to },
          ];
          return [before, after].filter(({ from, to }) => from < to);
        }),
      [span],
    ),
  );
}

/** What two lots of spans have in common, in order and without overlaps. */
export function within(spans: readonly Span[], frame: Span): Span[] {
  return spans
    .map(({ from, to }) => ({ from: Math.max(from, frame.from), to: Math.min(to, frame.to) }))
    .filter(({ from, to }) => from < to);
}

/** The length of all that some spans cover, what several cover counted once. */
export function lengthOf(spans: readonly Span[]): number {
  let [length, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    length += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return length;
}

export const overlap = (one: Span, other: Span) => one.from < other.to && other.from < one.to;
