import { Lexer } from 'marked';
import type { Block, Material, Slide } from './blocks.ts';
import { MATERIAL_MAX, type MaterialFault } from './faults.ts';
import { isLiveFault, livePartOf } from './live-parts.ts';
import { MaterialTokenizer } from './material-tokenizer.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { blocksOf } from './to-blocks.ts';

export type ReadMaterial = { material: Material; faults: readonly MaterialFault[] };

type Open = { title: string; line: number; blocks: Block[]; notes: Block[] };

/**
 * Material from its Markdown. It never throws and never gives markup: what it cannot take is shown as the text that it is, and named
 * among the faults.
 */
export function readMaterial(text: string): ReadMaterial {
  const faults: MaterialFault[] = [];
  if (text.length > MATERIAL_MAX.characters) return { material: EMPTY, faults: [{ code: 'too-long', line: 1, words: '' }] };
  const slides: Open[] = [];
  const opening: Open = { title: '', line: 1, blocks: [], notes: [] };
  let title = '';

  for (const piece of piecesOf(text, faults)) {
    const open = slides.at(-1) ?? opening;
    const into = piece.isNotes ? open.notes : open.blocks;
    if (piece.kind === 'title') {
      if (title) faults.push({ code: 'second-title', line: piece.line, words: piece.text });
      title ||= piece.text;
    } else if (piece.kind === 'slide') {
      if (slides.length < MATERIAL_MAX.slides) slides.push({ title: piece.text, line: piece.line, blocks: [], notes: [] });
      else faults.push({ code: 'too-many-slides', line: piece.line, words: piece.text });
    } else if (piece.kind === 'live') into.push(...liveBlocks(piece, faults));
    else into.push(...textBlocks(piece, faults));
  }
  for (const { title: words, blocks, line } of slides) if (blocks.length === 0) faults.push({ code: 'slide-empty', line, words });
  if (!title) faults.push({ code: 'no-title', line: 1, words: '' });
  if (slides.length === 0) faults.push({ code: 'no-slide', line: 1, words: '' });
  const material = { title, opening: opening.blocks, slides: slides.map(({ line: _, ...slide }) => slide) };
  return { material, faults: faults.toSorted((one, other) => one.line - other.line) };
}

/** What a trainee may read: the notes are not sent. */
export function withoutNotes(material: Material): Material {
  return { ...material, slides: material.slides.map((slide): Slide => ({ ...slide, notes: [] })) };
}

const EMPTY: Material = { title: '', opening: [], slides: [] };

function liveBlocks({ text, line }: Piece, faults: MaterialFault[]): Block[] {
  const part = livePartOf(text);
  if (!isLiveFault(part)) return [{ kind: 'live', part }];
  faults.push({ ...part, line });
  return [];
}

/** A stretch that nobody writes by hand is shown as it is: reading it would take long. */
function textBlocks({ text, line }: Piece, faults: MaterialFault[]): Block[] {
  if (!isReadable(text)) {
    faults.push({ code: 'too-deep', line, words: text.trim().slice(0, 120) });
    return [{ kind: 'paragraph', runs: [{ text }] }];
  }
  return blocksOf(new Lexer({ tokenizer: new MaterialTokenizer(), gfm: true, breaks: false }).lex(text), { line, faults });
}

const DEEP = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){5,}/m;
const INDENTED = /^[ \t]{24,}/m;
const SIGNS = /[*_`[\]()<>]/g;

function isReadable(text: string): boolean {
  if (text.length > MATERIAL_MAX.stretch || DEEP.test(text) || INDENTED.test(text)) return false;
  return text
    .split(/\n[ \t]*\n/)
    .every((part) => part.length <= MATERIAL_MAX.paragraph && (part.match(SIGNS)?.length ?? 0) <= MATERIAL_MAX.signs);
}
