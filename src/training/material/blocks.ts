import type { LivePart } from './live-parts.ts';

/** What the material of a module is made of: plain data and plain text, nothing of it markup that a page would run. */
export type Material = {
  /** What stands under the one heading of the first level; empty without one. */
  title: string;
  /** What stands before the first slide. */
  opening: readonly Block[];
  slides: readonly Slide[];
};
export type Slide = { title: string; blocks: readonly Block[]; notes: readonly Block[] };

export type Block =
  | { kind: 'heading'; level: 3 | 4; runs: readonly Run[] }
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: readonly (readonly Block[])[] }
  | { kind: 'table'; head: readonly Cell[]; rows: readonly (readonly Cell[])[] }
  | { kind: 'quote'; blocks: readonly Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'picture'; address: string; words: string }
  | { kind: 'live'; part: LivePart };
export type Cell = readonly Run[];
/** Words that look alike and lead to the same place. */
export type Run = { text: string; isStrong?: true; isStressed?: true; isCode?: true; address?: string };
