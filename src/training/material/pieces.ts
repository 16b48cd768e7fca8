import type { MaterialFault } from './faults.ts';
import { isLiveLine } from './live-parts.ts';

/** A stretch of the text that is read by itself. */
export type Piece = { kind: 'title' | 'slide' | 'live' | 'text'; line: number; text: string; isNotes: boolean };

const HEADING = /^ {0,3}(?<marks>#{1,2})[ \t]+(?<words>.*?)[ \t]*#*[ \t]*$/;
const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})/;
const NOTES = /^:::[ \t]*(?<name>\S*)[ \t]*$/;

/** The lines in pieces: what begins a slide, the trainer’s notes, live parts, and the text between. Within a block of code nothing of it counts. */
export function piecesOf(source: string, faults: MaterialFault[]): Piece[] {
  const pieces: Piece[] = [];
  let fence = '';
  let notesFrom = 0;
  let hasSlide = false;
  let text: { line: number; lines: string[] } | null = null;

  const flush = () => {
    if (text?.lines.some((line) => line.trim())) add('text', text.line, text.lines.join('\n'));
    text = null;
  };
  const add = (kind: Piece['kind'], line: number, words: string) => {
    pieces.push({ kind, line, text: words, isNotes: notesFrom > 0 });
  };
  const beside = (kind: Piece['kind'], line: number, words: string) => {
    flush();
    add(kind, line, words);
  };

  source.split(/\r\n|\r|\n/).forEach((line, index) => {
    const at = index + 1;
    const marks = FENCE.exec(line)?.groups?.fence ?? '';
    const wasInCode = fence !== '';
    if (!wasInCode) fence = marks;
    else if (marks.startsWith(fence) && line.trim() === marks) fence = '';
    const heading = wasInCode || marks ? undefined : HEADING.exec(line)?.groups;
    const notes = wasInCode || marks ? undefined : NOTES.exec(line)?.groups?.name;

    if (notes === 'trainer' && notesFrom === 0) {
      flush();
      if (!hasSlide) faults.push({ code: 'notes-before-slide', line: at, words: '' });
      notesFrom = at;
    } else if (notes === '' && notesFrom > 0) {
      flush();
      notesFrom = 0;
    } else if (notes !== undefined) faults.push({ code: 'notes-unknown', line: at, words: line.trim() });
    else if (heading) {
      // Notes that nobody has closed end with their slide, rather than hide the rest.
      flush();
      if (notesFrom > 0) faults.push({ code: 'notes-open', line: notesFrom, words: '' });
      notesFrom = 0;
      hasSlide ||= heading.marks === '##';
      add(heading.marks === '#' ? 'title' : 'slide', at, heading.words?.replace(/[*`]/g, '').trim() ?? '');
    } else if (!wasInCode && !marks && isLiveLine(line)) beside('live', at, line);
    else {
      text ??= { line: at, lines: [] };
      text.lines.push(line);
    }
  });
  flush();
  if (notesFrom > 0) faults.push({ code: 'notes-open', line: notesFrom, words: '' });
  return pieces;
}
