import type { Span } from '../../rules/rota.ts';

type Written = { from: string; to: string };

/** What the desk answers has its instants in words; to draw it they are numbers. */
export function inNumbers<S extends Written>(span: S): Omit<S, keyof Written> & Span {
  return { ...span, from: Date.parse(span.from), to: Date.parse(span.to) };
}

export function inWords({ from, to }: Span): Written {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
