import { COLOURS, phaseColour, tierColour } from '../colours.ts';
import type { PacketScale, Timeline } from '../paper/blocks.ts';
import { fitText } from './fit-text.ts';
import { label, svg } from './svg.ts';

const NAMES = 150;
const ROW = 24;
const HEAD = 18;

/** The phases on one line of months. */
export function drawTimeline({ months, bars }: Timeline, width: number): string {
  const place = (at: number) => NAMES + (at / 100) * (width - NAMES);
  const height = HEAD + bars.length * ROW + 4;
  return svg({ width, height }, [
    ...months.map(
      ({ name, at }) =>
        `<path d="M ${place(at)} ${HEAD} V ${height}" stroke="${COLOURS.line}" stroke-width="0.7"/>${label(name, { x: place(at) + 3, y: 11, size: 8, colour: COLOURS.quiet })}`,
    ),
    ...bars.flatMap(({ name, note, kind, at, width: length, calls }, index) => {
      const y = HEAD + index * ROW;
      return [
        ...fitText(name, { width: NAMES - 10, size: 9 }).map((line) =>
          label(line, { x: 0, y: y + 11, size: 9, colour: COLOURS.ink, isBold: true }),
        ),
        ...fitText(note, { width: NAMES - 10, size: 7.5 }).map((line) =>
          label(line, { x: 0, y: y + 20, size: 7.5, colour: COLOURS.quiet }),
        ),
        `<rect x="${place(at)}" y="${y + 5}" width="${Math.max(2, place(at + length) - place(at))}" height="12" rx="3" fill="${phaseColour(kind)}"/>`,
        calls
          ? `<path d="M ${place(calls.at)} ${y + 19.5} H ${place(calls.at + calls.width)}" stroke="${COLOURS.ink}" stroke-width="1.6" stroke-dasharray="1.6 3"/>`
          : '',
      ];
    }),
  ]);
}

/** The fields of a packet as one line of 100, required ones strong, and the bar that it must reach. */
export function drawPacketScale({ tier, bar, shares }: PacketScale, width: number): string {
  const { hue, soft } = tierColour(tier);
  let at = 0;
  const parts = shares.map(({ share, isRequired }) => {
    const x = (at / 100) * width;
    at += share;
    const length = Math.max(0, (share / 100) * width - 1.5);
    return `<rect x="${x}" y="4" width="${length}" height="9" rx="1.5" fill="${isRequired ? hue : soft}" stroke="${hue}" stroke-width="0.5"/>`;
  });
  const x = Math.min(width - 1, (bar / 100) * width);
  const mark = bar > 0 ? `<path d="M ${x} 0 V 17" stroke="${COLOURS.ink}" stroke-width="1.6"/>` : '';
  return svg({ width, height: 17 }, [...parts, mark]);
}
