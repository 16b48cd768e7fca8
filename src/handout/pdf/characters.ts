import { clustersOf, MAIN, seenOf, type Typeface, typefaceOf } from '../../platform/typefaces.ts';
import type { Block, Paper } from '../paper/blocks.ts';

/** Stands where a character is that no typeface of the PDF has. */
const STAND_IN = '\uFFFD';

/** The typesetter of drawings leaves out what has no width of its own: marks that are no part of a letter. */
const FIGURES: ReadonlySet<unknown> = new Set<Block['kind']>(['ladder', 'timeline']);

/** The paper in characters that can be drawn, and how many different ones cannot. Nothing goes without a trace. */
export function drawable(paper: Paper): { drawn: Paper; lacking: number } {
  const lacking = new Set<string>();
  const inPlace = <T>(value: T, inFigure: boolean): T => {
    if (typeof value === 'string') return drawableText(value, inFigure, lacking) as T;
    if (Array.isArray(value)) return value.map((one) => inPlace(one, inFigure)) as T;
    if (value === null || typeof value !== 'object') return value;
    const isFigure = inFigure || ('kind' in value && FIGURES.has(value.kind));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inPlace(one, isFigure)])) as T;
  };
  return { drawn: inPlace(paper, false), lacking: lacking.size };
}

function drawableText(text: string, inFigure: boolean, lacking: Set<string>): string {
  return clustersOf(text)
    .map((cluster) => {
      if (/^\s+$/.test(cluster)) return cluster;
      const seen = seenOf(cluster);
      if (seen === '' || (typefaceOf(seen) && !(inFigure && /\p{M}/u.test(seen)))) return seen;
      lacking.add(cluster);
      return STAND_IN;
    })
    .join('');
}

/** The text cut where another typeface is needed. */
export function runsOf(text: string): { text: string; font: Typeface }[] {
  const runs: { text: string; font: Typeface }[] = [];
  for (const cluster of clustersOf(text)) {
    const last = runs.at(-1);
    const font = typefaceOf(cluster) ?? MAIN;
    if (last?.font === font) last.text += cluster;
    else runs.push({ text: cluster, font });
  }
  return runs;
}

/** What is given to the typesetter, with each text of it in the typefaces that have its characters. */
export function inTypefaces<T>(content: T): T {
  if (Array.isArray(content)) return content.map(inTypefaces) as T;
  if (content === null || typeof content !== 'object') return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, key === 'text' && typeof value === 'string' ? textIn(value) : inTypefaces(value)]),
  ) as T;
}

function textIn(text: string) {
  const runs = runsOf(text);
  return runs.every(({ font }) => font === MAIN) ? text : runs;
}
