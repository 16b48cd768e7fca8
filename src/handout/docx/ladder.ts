import { BorderStyle, HeightRule, type Table, TableCell, TableRow, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx';
import type { Way } from '../../plan/rules/ladder-ways.ts';
import { USER } from '../../plan/rules/ladder-ways.ts';
import { COLOURS, tierColour } from '../colours.ts';
import type { Ladder, Rung } from '../paper/blocks.ts';
import { fixedTable, NO_BORDER, NO_BORDERS, plain, shading, WIDTH } from './table.ts';
import { textParagraph } from './text.ts';

const LANE = 260;
const MARK = 620;

/** Each rung is two rows, so that ways can leave and arrive at its halves; between two rungs lies a row of what goes up and down. */
type Row = { rung: Rung; part: 'upper' | 'lower' | 'hop' };

/** The ladder as a drawing of native cells: a way is the border of its lane, solid upward at the left, dashed downward at the right. */
export function ladderTable({ rungs, ways }: Ladder): Table {
  const rows = rungs.flatMap((rung, index): Row[] => [
    { rung, part: 'upper' },
    { rung, part: 'lower' },
    ...(index < rungs.length - 1 ? [{ rung, part: 'hop' } as const] : []),
  ]);
  const up = ways.filter(isUp);
  const down = ways.filter((way) => !isUp(way));
  const lanesOf = (some: readonly Way[]) => Math.max(0, ...some.map(({ lane }) => lane + 1));
  // The outermost lane is the first at the left and the last at the right.
  const left = Array.from({ length: lanesOf(up) }, (_, index) => lanesOf(up) - 1 - index);
  const right = Array.from({ length: lanesOf(down) }, (_, index) => index);
  const middle = WIDTH - MARK - (left.length + right.length) * LANE;
  const half = Math.floor(middle / 2);
  const widths = [...left.map(() => LANE), MARK, half, middle - half, ...right.map(() => LANE)];
  const rowOf = (station: number, part: Row['part']) => rows.findIndex((row) => row.rung.station === station && row.part === part);
  return fixedTable(
    widths,
    rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: row.part === 'hop' ? 420 : 330, rule: HeightRule.ATLEAST },
          children: [
            ...left.map((lane) => laneCell({ lane, ways: up, index, rowOf, side: 'left' })),
            ...(row.part === 'hop' ? hopCells(row.rung) : rungCells(row)),
            ...right.map((lane) => laneCell({ lane, ways: down, index, rowOf, side: 'right' })),
          ],
        }),
    ),
  );
}

const isUp = ({ from, to }: Way) => to > from;

type Lane = {
  lane: number;
  ways: readonly Way[];
  index: number;
  rowOf: (station: number, part: Row['part']) => number;
  side: 'left' | 'right';
};

/** One cell beside the rungs: the way that runs through this row in this lane, and those of outer lanes that cross it to their rung. */
function laneCell({ lane, ways, index, rowOf, side }: Lane): TableCell {
  const lines = ways.map((way) => {
    const [upper, lower] = isUp(way) ? [way.to, way.from] : [way.from, way.to];
    return { way, first: rowOf(upper, 'lower'), last: rowOf(lower, 'upper') };
  });
  const line = ({ from }: Way) => ({
    style: side === 'left' ? BorderStyle.SINGLE : BorderStyle.DASHED,
    size: 14,
    color: plain(side === 'left' ? tierColour(from).hue : COLOURS.good),
  });
  const own = lines.find(({ way, first, last }) => way.lane === lane && first <= index && index <= last);
  const begins = lines.find(({ way, first }) => way.lane >= lane && first === index);
  const ends = lines.find(({ way, last }) => way.lane >= lane && last === index);
  // Two cells that meet share one border, so a way is drawn at its outer edge only.
  const outer = own ? line(own.way) : NO_BORDER;
  const arrow = lane === 0 ? lines.find(({ way, first, last }) => index === (isUp(way) ? first : last)) : undefined;
  return new TableCell({
    width: { size: LANE, type: WidthType.DXA },
    verticalAlign: arrow && !isUp(arrow.way) ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: {
      top: begins ? line(begins.way) : NO_BORDER,
      bottom: ends ? line(ends.way) : NO_BORDER,
      left: side === 'left' ? outer : NO_BORDER,
      right: side === 'right' ? outer : NO_BORDER,
    },
    children: [
      textParagraph(arrow ? (side === 'left' ? '▶' : '◀') : '', {
        style: 'Arrow',
        keepNext: true,
        alignment: side === 'left' ? 'right' : 'left',
        ...(arrow && { run: { color: line(arrow.way).color } }),
      }),
    ],
  });
}

function rungCells({ rung: { station, name, note }, part }: Row): TableCell[] {
  const { hue, soft } = tierColour(station);
  const merge = part === 'upper' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  const isUser = station === USER;
  const words =
    part === 'upper'
      ? [
          textParagraph(name, { style: 'Cell', keepNext: true, run: { bold: true } }),
          ...(note ? [textParagraph(note, { style: 'CellNote', keepNext: true })] : []),
        ]
      : [textParagraph('', { keepNext: true })];
  const number = textParagraph(part === 'upper' && !isUser ? String(station) : '', {
    style: 'Cell',
    keepNext: true,
    alignment: 'center',
    run: { bold: true, color: 'FFFFFF', size: 26 },
  });
  const common = { verticalMerge: merge, verticalAlign: VerticalAlignTable.CENTER, borders: NO_BORDERS } as const;
  return [
    new TableCell({ ...common, shading: shading(hue), children: [number] }),
    new TableCell({
      ...common,
      columnSpan: 2,
      shading: shading(soft),
      margins: { left: 140, right: 100, top: 40, bottom: 40 },
      children: words,
    }),
  ];
}

function hopCells({ up, down }: Rung): TableCell[] {
  const cell = (text: string, colour: string, columnSpan: number) =>
    new TableCell({
      columnSpan,
      borders: NO_BORDERS,
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 100, right: 60, top: 40, bottom: 40 },
      children: [textParagraph(text, { style: 'CellNote', keepNext: true, run: { color: plain(colour) } })],
    });
  return [cell(up ? `▲ ${up}` : '', COLOURS.quiet, 2), cell(down ? `▼ ${down}` : '', COLOURS.good, 1)];
}
