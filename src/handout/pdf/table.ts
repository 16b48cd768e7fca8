import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { clustersOf } from '../../platform/typefaces.ts';
import { COLOURS, TONES, tierColour } from '../colours.ts';
import type { Block, Cell, Column, Fact, Sign } from '../paper/blocks.ts';
import { textWidth } from './fit-text.ts';
import { svg } from './svg.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Size = (points: number) => number;

const PADDING = 5;
const SIGN = 9;
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

/** A table whose head is repeated on each page, and whose rows stay whole. A column with signs has a narrow one for them before it. */
export function contentTable({ head, rows, shares }: Table, { width, size }: { width: number; size: Size }): Content {
  const sum = shares.reduce((total, share) => total + share, 0);
  const columns = head.map((column, index) => {
    const isSigned = rows.some((cells) => cells[index]?.sign);
    const room = ((shares[index] ?? 0) / sum) * width - 2 * PADDING;
    return { column, index, isSigned, width: isSigned ? room - SIGN - 2 * PADDING : room };
  });
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.flatMap(({ isSigned, width: room }) => (isSigned ? [SIGN, room] : [room])),
      body: [
        columns.flatMap(({ column, isSigned, width: room }): TableCell[] => {
          const cell = headCell(column, { width: room, size });
          return isSigned ? [{ ...cell, colSpan: 2 }, ''] : [cell];
        }),
        ...rows.map((cells) =>
          columns.flatMap(({ index, isSigned, width: room }): TableCell[] => {
            const cell = cells[index] ?? { text: '' };
            const words = bodyCell(cell, { width: room, isHead: index === 0, size });
            return isSigned ? [cell.sign ? { svg: drawSign(cell.sign, TONES[cell.tone ?? 'plain']), width: SIGN } : '', words] : [words];
          }),
        ),
      ],
    },
    layout: LINES,
    margin: [0, size(2), 0, size(8)],
    fontSize: size(9),
  };
}

function headCell({ text, note, tier }: Column, { width, size }: { width: number; size: Size }) {
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
  { text, note, tone = 'plain', strong }: Cell,
  { width, isHead, size }: { width: number; isHead: boolean; size: Size },
): Content {
  return {
    stack: [
      { text: breakable(text, width, size(9)), bold: strong === true || isHead, color: TONES[tone] },
      ...(note ? [{ text: breakable(note, width, size(7.5)), fontSize: size(7.5), color: COLOURS.quiet }] : []),
    ],
  };
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
    for (const letter of clustersOf(word)) {
      const last = pieces.at(-1) ?? '';
      if (textWidth(last + letter, size) <= width) pieces[pieces.length - 1] = last + letter;
      else pieces.push(letter);
    }
    return pieces.join('\u200B');
  });
}

/** The typeface has no such signs, so they are drawn. */
function drawSign(sign: Sign, colour: string): string {
  const stroke = (d: string) => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="1.4"/>`;
  const dot = (fill: string) => `<circle cx="4.5" cy="5.5" r="3.2" fill="${fill}" stroke="${colour}" stroke-width="1"/>`;
  const drawn: Record<Sign, string> = {
    full: dot(colour),
    half: `${dot('none')}<path d="M 4.5 2.3 A 3.2 3.2 0 0 0 4.5 8.7 Z" fill="${colour}"/>`,
    up: stroke('M 4.5 9 V 2.6 M 1.7 5.4 L 4.5 2.6 L 7.3 5.4'),
    yes: stroke('M 1.5 5.8 L 3.7 8.2 L 7.7 2.8'),
    none: stroke('M 2 5.5 H 7'),
  };
  return svg({ width: SIGN, height: 11 }, [drawn[sign]]);
}
