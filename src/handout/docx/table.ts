import { BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { COLOURS, phaseColour, TONES, tierColour } from '../colours.ts';
import type { Block, Cell, Column, Fact, PacketScale, Sign, Timeline } from '../paper/blocks.ts';
import { textParagraph } from './text.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A4 less its margins, in twentieths of a point. */
export const WIDTH = 9_900;
const SIGNS: Record<Sign, string> = { full: '●', half: '◐', up: '↑', yes: '✓', none: '–' };
export const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const;
const NO_LINES = { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: plain(COLOURS.line) } as const;
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 } as const;

/** Word writes colours without their sign. */
export function plain(colour: string): string {
  return colour.replace('#', '');
}

export function shading(colour: string) {
  return { type: ShadingType.CLEAR, color: 'auto', fill: plain(colour) };
}

/** A table that never breaks a row, repeats its head, and has its widths fixed, so that a long word cannot push it over the page. */
export function contentTable({ head, rows, shares }: TableBlock): Table {
  const widths = widthsOf(shares);
  return fixedTable(widths, [
    new TableRow({ tableHeader: true, cantSplit: true, children: head.map((column, index) => headCell(column, widths[index] ?? 0)) }),
    ...rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((cell, index) => bodyCell(cell, { width: widths[index] ?? 0, isHead: index === 0 })),
        }),
    ),
  ]);
}

function widthsOf(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.max(1, Math.round((share / sum) * WIDTH)));
}

export function fixedTable(widths: readonly number[], rows: TableRow[], { indent = 0 } = {}): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    ...(indent > 0 && { indent: { size: indent, type: WidthType.DXA } }),
    borders: NO_LINES,
    rows,
  });
}

function headCell({ text, note, tier }: Column, width: number): TableCell {
  const { hue, soft } = tierColour(tier);
  const color = plain(tier === undefined ? COLOURS.ink : hue);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    shading: shading(tier === undefined ? COLOURS.page : soft),
    borders: { ...NO_BORDERS, bottom: { style: BorderStyle.SINGLE, size: 8, color: plain(COLOURS.quiet) } },
    children: [
      textParagraph(text, { keepNext: true, style: 'Cell', run: { bold: true, color } }),
      ...(note ? [textParagraph(note, { keepNext: true, style: 'CellNote', run: { color } })] : []),
    ],
  });
}

function bodyCell({ text, note, sign, tone = 'plain', strong }: Cell, { width, isHead }: { width: number; isHead: boolean }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    borders: { ...NO_BORDERS, bottom: THIN },
    children: [
      textParagraph(sign ? `${SIGNS[sign]} ${text}` : text, {
        style: 'Cell',
        run: { bold: strong === true || isHead, color: plain(TONES[tone]) },
      }),
      ...(note ? [textParagraph(note, { style: 'CellNote' })] : []),
    ],
  });
}

/** Names at the left, what the plan says at the right. */
export function factTable(facts: readonly Fact[]): Table {
  const widths = widthsOf([24, 76]);
  const cell = (children: ReturnType<typeof textParagraph>[], width: number) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { ...MARGINS, left: 0 }, borders: NO_BORDERS, children });
  return fixedTable(
    widths,
    facts.map(
      ({ name, lines }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([textParagraph(name, { style: 'Cell', run: { color: plain(COLOURS.quiet) } })], widths[0] ?? 0),
            cell(
              lines.map((line) => textParagraph(line, { style: 'Cell' })),
              widths[1] ?? 0,
            ),
          ],
        }),
    ),
  );
}

/** The phases as coloured cells on a line of so many steps. */
export function timelineTable({ months, bars }: Timeline): Table {
  const steps = 48;
  const widths = widthsOf([steps * 0.42, ...Array.from({ length: steps }, () => 1)]);
  const stepOf = (at: number) => Math.max(0, Math.min(steps, Math.round((at / 100) * steps)));
  const empty = (span: number) => (span > 0 ? [spanned(span, '', undefined)] : []);
  const marks = months.map(({ name, at }, index) => ({ name, span: stepOf(months[index + 1]?.at ?? 100) - stepOf(at) }));
  return fixedTable(widths, [
    new TableRow({
      cantSplit: true,
      children: [spanned(1, '', undefined), ...marks.flatMap(({ name, span }) => (span > 0 ? [spanned(span, name, undefined)] : []))],
    }),
    ...bars.map(({ name, note, kind, at, width }) => {
      const from = Math.min(stepOf(at), steps - 1);
      const length = Math.max(1, Math.min(steps - from, stepOf(at + width) - from));
      return new TableRow({
        cantSplit: true,
        children: [
          spanned(1, note ? `${name} · ${note}` : name, undefined),
          ...empty(from),
          spanned(length, '', phaseColour(kind)),
          ...empty(steps - from - length),
        ],
      });
    }),
  ]);
}

/** The fields of a packet as cells of their weight. */
export function packetTable({ tier, shares }: PacketScale): Table | null {
  const drawn = shares.filter(({ share }) => share > 0);
  if (drawn.length === 0) return null;
  const { hue, soft } = tierColour(tier);
  const edge = { style: BorderStyle.SINGLE, size: 4, color: 'FFFFFF' } as const;
  return fixedTable(widthsOf(drawn.map(({ share }) => share)), [
    new TableRow({
      cantSplit: true,
      children: drawn.map(
        ({ isRequired }) =>
          new TableCell({
            shading: shading(isRequired ? hue : soft),
            borders: { ...NO_BORDERS, left: edge, right: edge },
            children: [textParagraph('', { style: 'Sliver', keepNext: true })],
          }),
      ),
    }),
  ]);
}

function spanned(columnSpan: number, text: string, colour: string | undefined): TableCell {
  return new TableCell({
    columnSpan,
    borders: {
      ...NO_BORDERS,
      bottom: { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' },
      top: { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' },
    },
    ...(colour && { shading: shading(colour) }),
    children: [textParagraph(text, { style: 'CellNote', keepNext: true })],
  });
}
