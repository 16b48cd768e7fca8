import { MAIN } from '../../platform/typefaces.ts';
import { runsOf } from './characters.ts';

type Label = { x: number; y: number; size: number; colour: string; isBold?: boolean; anchor?: 'start' | 'middle' | 'end' };

export function svg({ width, height }: { width: number; height: number }, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

export function label(text: string, { x, y, size, colour, isBold = false, anchor = 'start' }: Label): string {
  const weight = isBold ? ' font-weight="bold"' : '';
  const words = runsOf(text).map((run) =>
    run.font === MAIN ? escaped(run.text) : `<tspan font-family="${run.font}">${escaped(run.text)}</tspan>`,
  );
  return `<text x="${x}" y="${y}" font-family="${MAIN}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${words.join('')}</text>`;
}

const HEADS = {
  right: '-6 -3.6 l 6 3.6 l -6 3.6',
  left: '6 -3.6 l -6 3.6 l 6 3.6',
  up: '-3.6 6 l 3.6 -6 l 3.6 6',
  down: '-3.6 -6 l 3.6 6 l 3.6 -6',
};

/** A small triangle with its point at the place. */
export function arrowHead({ x, y, to, colour }: { x: number; y: number; to: keyof typeof HEADS; colour: string }): string {
  return `<path d="M ${x} ${y} m ${HEADS[to]} Z" fill="${colour}"/>`;
}

/** The plan's texts are not ours: nothing of them may become markup, and no character that XML forbids may pass. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
