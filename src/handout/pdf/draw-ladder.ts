import { USER, type Way } from '../../plan/rules/ladder-ways.ts';
import { COLOURS, tierColour } from '../colours.ts';
import type { Ladder, Rung } from '../paper/blocks.ts';
import { fitText } from './fit-text.ts';
import { arrowHead, label, svg } from './svg.ts';

const LANE = 16;
const STUB = 24;
const RUNG = 50;
const HOP = 36;
const MARK = 13;

/** The ladder as a vector drawing: rungs in their hues, each way up a solid bracket on the left, each way down a dashed one on the right. */
export function drawLadder({ rungs, ways, upWord, downWord }: Ladder, width: number): string {
  const isUp = ({ from, to }: Way) => to > from;
  const lanes = (some: readonly Way[]) => Math.max(0, ...some.map(({ lane }) => lane));
  const left = STUB + lanes(ways.filter(isUp)) * LANE;
  const right = width - STUB - lanes(ways.filter((way) => !isUp(way))) * LANE;
  const topOf = (station: number) => 18 + rungs.findIndex((rung) => rung.station === station) * (RUNG + HOP);
  const bracket = (way: Way) => {
    const { from, to, lane } = way;
    // Ways leave and arrive on the side that they lead to, so that two of them do not meet on a rung.
    const [leaves, arrives] = isUp(way)
      ? [topOf(from) + RUNG * 0.28, topOf(to) + RUNG * 0.72]
      : [topOf(from) + RUNG * 0.72, topOf(to) + RUNG * 0.28];
    const [edge, out] = isUp(way) ? [left, left - STUB + 8 - lane * LANE] : [right, right + STUB - 8 + lane * LANE];
    const hue = isUp(way) ? tierColour(from).hue : COLOURS.good;
    const dash = isUp(way) ? '' : ' stroke-dasharray="5 3"';
    return `<path d="M ${edge} ${leaves} H ${out} V ${arrives} H ${edge}" fill="none" stroke="${hue}" stroke-width="1.8"${dash}/>${arrowHead(
      { x: edge, y: arrives, to: isUp(way) ? 'right' : 'left', colour: hue },
    )}`;
  };
  const height = 18 + rungs.length * RUNG + (rungs.length - 1) * HOP + 2;
  return svg({ width, height }, [
    legend({ width, upWord, downWord }),
    ...ways.map(bracket),
    ...rungs.flatMap((rung) => [drawRung(rung, { x: left, y: topOf(rung.station), width: right - left })]),
    ...rungs.slice(0, -1).map((rung) => hopWords(rung, { x: left, y: topOf(rung.station) + RUNG, width: right - left })),
  ]);
}

type Box = { x: number; y: number; width: number };

function drawRung({ station, name, note }: Rung, { x, y, width }: Box): string {
  const { hue, soft } = tierColour(station);
  const isUser = station === USER;
  const inner = width - 60;
  const lines = fitText(note, { width: inner, size: 8, lines: 2 });
  const middle = y + RUNG / 2;
  const nameAt = middle + 4 - lines.length * 5.2;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${RUNG}" rx="${isUser ? 24 : 7}" fill="${soft}" stroke="${hue}" stroke-width="0.7"/>`,
    isUser ? '' : `<rect x="${x}" y="${y + 6}" width="3.5" height="${RUNG - 12}" fill="${hue}"/>`,
    `<circle cx="${x + 28}" cy="${middle}" r="${MARK}" fill="${hue}"/>`,
    isUser
      ? `<circle cx="${x + 28}" cy="${middle - 4}" r="3.6" fill="#ffffff"/><path d="M ${x + 21} ${middle + 8} A 7 7 0 0 1 ${x + 35} ${middle + 8} Z" fill="#ffffff"/>`
      : label(String(station), { x: x + 28, y: middle + 4.4, size: 12, colour: '#ffffff', isBold: true, anchor: 'middle' }),
    ...fitText(name, { width: inner, size: 11 }).map((line) =>
      label(line, { x: x + 50, y: nameAt, size: 11, colour: COLOURS.ink, isBold: true }),
    ),
    ...lines.map((line, index) => label(line, { x: x + 50, y: nameAt + 11.5 + index * 10, size: 8, colour: COLOURS.quiet })),
  ].join('');
}

/** What goes up, and what comes down, between a rung and the one below it. */
function hopWords({ station, up, down }: Rung, { x, y, width }: Box): string {
  const half = width / 2 - 24;
  const words = (text: string, at: number, colour: string, to: 'up' | 'down') => {
    const lines = fitText(text, { width: half, size: 8, lines: 2 });
    if (lines.length === 0) return '';
    const first = y + HOP / 2 + 3 - (lines.length - 1) * 5;
    return [
      arrowHead({ x: at + 3, y: y + HOP / 2 + (to === 'up' ? -4 : 4), to, colour }),
      ...lines.map((line, index) => label(line, { x: at + 13, y: first + index * 10, size: 8, colour })),
    ].join('');
  };
  return words(up, x + 8, COLOURS.quiet, 'up') + words(down, x + width / 2 + 4, station === USER ? COLOURS.quiet : COLOURS.good, 'down');
}

function legend({ width, upWord, downWord }: { width: number; upWord: string; downWord: string }): string {
  const hue = tierColour(2).hue;
  return [
    `<path d="M ${width - 190} 5 H ${width - 168}" stroke="${hue}" stroke-width="1.8"/>`,
    label(upWord, { x: width - 163, y: 8, size: 8, colour: COLOURS.quiet }),
    `<path d="M ${width - 92} 5 H ${width - 70}" stroke="${COLOURS.good}" stroke-width="1.8" stroke-dasharray="5 3"/>`,
    label(downWord, { x: width - 65, y: 8, size: 8, colour: COLOURS.quiet }),
  ].join('');
}
