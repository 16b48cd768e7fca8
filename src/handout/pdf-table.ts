import type { CanvasElement, Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Block, Cell, Column, Fact, Sign } from './blocks.ts';
import { COLOURS, TONES, tierColour } from './colours.ts';
import { textWidth } from './fit-text.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Size = (points: number) => number;

const PADDING = 5;
const LINES: CustomTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.6),
  vLineWidth: () => 0,
  hLineColor: (row) => (row === 1 ? COLOURS.quiet : COLOURS.line),
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 2.6,
  paddingBottom: () => 2,
};
const NO_LINES: CustomTableLayout = { ...LINES, hLineWidth: () => 0, paddingLeft: () => 0, paddingTop: () => 1, paddingBottom: () => 1.4 };

/** A table whose head is repeated on each page, and whose rows stay whole. */
export function contentTable({ head, rows, shares }: Table, { width, size }: { width: number; size: Size }): Content {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => (share / sum) * width - 2 * PADDING);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        head.map((column, index) => headCell(column, { width: widths[index] ?? 0, size })),
        ...rows.map((cells) => cells.map((cell, index) => bodyCell(cell, { width: widths[index] ?? 0, isHead: index === 0, size }))),
      ],
    },
    layout: LINES,
    margin: [0, size(2), 0, size(8)],
    fontSize: size(9),
  };
}

function headCell({ text, note, tier }: Column, { width, size }: { width: number; size: Size }): TableCell {
  const { hue, soft } = tierColour(tier);
  return {
    stack: [
      { text: breakable(text, width, size(9)), bold: true },
      ...(note ? [{ text: breakable(note, width, size(8)), fontSize: size(8) }] : []),
    ],
    fillColor: tier === undefined ? COLOURS.page : soft,
    color: tier === undefined ? COLOURS.ink : hue,
  };
}

function bodyCell(
  { text, note, sign, tone = 'plain', strong }: Cell,
  { width, isHead, size }: { width: number; isHead: boolean; size: Size },
): TableCell {
  const words: Content = {
    stack: [
      { text: breakable(text, width, size(9)), bold: strong === true || isHead, color: TONES[tone] },
      ...(note ? [{ text: breakable(note, width, size(7.5)), fontSize: size(7.5), color: COLOURS.quiet }] : []),
    ],
  };
  if (!sign) return words;
  return { columns: [{ canvas: drawSign(sign, TONES[tone]), width: 13 }, words] };
}

/** Names at the left, what the plan says at the right; a fact stays on its page. */
export function factTable(facts: readonly Fact[], size: Size): Content {
  return {
    table: {
      widths: [112, '*'],
      dontBreakRows: true,
      body: facts.map(({ name, lines }) => [
        { text: breakable(name, 104, size(9)), color: COLOURS.quiet, fontSize: size(9) },
        { stack: lines.map((line) => ({ text: breakable(line, 390, size(9.5)) })) },
      ]),
    },
    layout: NO_LINES,
    margin: [0, size(1), 0, size(5)],
  };
}

/** A word that is wider than its column would run over the next one: it may break anywhere. */
function breakable(text: string, width: number, size: number): string {
  return text.replace(/\S+/g, (word) => {
    if (textWidth(word, size) <= width) return word;
    const pieces: string[] = [''];
    for (const letter of word) {
      const last = pieces.at(-1) ?? '';
      if (textWidth(last + letter, size) <= width) pieces[pieces.length - 1] = last + letter;
      else pieces.push(letter);
    }
    return pieces.join('\u200B');
  });
}

/** The typeface has no such signs, so they are drawn. */
function drawSign(sign: Sign, color: string): CanvasElement[] {
  const dot = { type: 'ellipse', x: 4, y: 6, r1: 3.2, r2: 3.2, lineColor: color, lineWidth: 1 } as const;
  const stroke = (...points: [number, number][]) =>
    ({ type: 'polyline', points: points.map(([x, y]) => ({ x, y })), lineColor: color, lineWidth: 1.4 }) as const;
  switch (sign) {
    case 'full':
      return [{ ...dot, color }];
    case 'half':
      return [dot, { type: 'rect', x: 0.9, y: 3.6, w: 3.1, h: 4.8, color }];
    case 'up':
      return [stroke([4, 9.5], [4, 2.8]), stroke([1.2, 5.6], [4, 2.8], [6.8, 5.6])];
    case 'yes':
      return [stroke([1, 6.2], [3.2, 8.6], [7.2, 3.2])];
    case 'none':
      return [stroke([1.6, 6], [6.4, 6])];
  }
}
