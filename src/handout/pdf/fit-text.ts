import { clustersOf } from '../../platform/typefaces.ts';

/** How wide a letter is beside the size of its type, roughly and rather too wide: a drawing must not run over its edge. */
function widthOf(letter: string): number {
  if (/[ilj|.,:;'!·]/.test(letter)) return 0.28;
  if (/[frt()\s[\]-]/.test(letter)) return 0.36;
  if (/[mwMW%@—]/.test(letter)) return 0.9;
  if (/[A-Z]/.test(letter)) return 0.68;
  return letter > '\u02FF' ? 1 : 0.57;
}

export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size;
}

/** The text in at most so many lines of a width; what does not fit ends in an ellipsis. */
export function fitText(text: string, { width, size, lines = 1 }: { width: number; size: number; lines?: number }): string[] {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const fitted: string[] = [];
  while (words.length > 0 && fitted.length < lines) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && textWidth(`${line} ${words[0]}`, size) <= width) line += ` ${words.shift()}`;
    const isCut = fitted.length === lines - 1 && words.length > 0;
    fitted.push(cut(isCut ? `${line} …` : line, width, size));
  }
  return fitted;
}

function cut(line: string, width: number, size: number): string {
  if (textWidth(line, size) <= width) return line;
  const letters = clustersOf(line.replace(/ …$/, ''));
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
