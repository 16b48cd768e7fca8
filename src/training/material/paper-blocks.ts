import type { Block as PaperBlock } from '../../handout/paper/blocks.ts';
import type { Block, Material, Run } from './blocks.ts';
import { liveBlocks, type Sources } from './live.ts';

/** The material as blocks of a paper, from which Word, PDF and Markdown are made. */
export function paperBlocks(
  { opening, slides }: Material,
  sources: Sources,
  { withNotes, notesWord }: { withNotes: boolean; notesWord: string },
): PaperBlock[] {
  const write = (blocks: readonly Block[]) => blocks.flatMap((block) => paperBlock(block, sources));
  return [
    ...write(opening),
    ...slides.flatMap((slide): PaperBlock[] => [
      { kind: 'heading', level: 2, text: slide.title },
      ...write(slide.blocks),
      ...(withNotes && slide.notes.length > 0 ? [{ kind: 'heading', level: 3, text: notesWord } as const, ...write(slide.notes)] : []),
    ]),
  ];
}

function paperBlock(block: Block, sources: Sources): PaperBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 3, text: textOf(block.runs) }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: textOf(block.runs) }];
    case 'list':
      return [{ kind: 'list', isOrdered: block.isOrdered, items: block.items.map((item) => linesOf(item).join('\n')) }];
    case 'table':
      return block.head.length === 0
        ? []
        : [
            {
              kind: 'table',
              caption: '',
              head: block.head.map((runs) => ({ text: textOf(runs) })),
              rows: block.rows.map((cells) => cells.map((runs) => ({ text: textOf(runs) }))),
              shares: block.head.map(() => 1),
            },
          ];
    case 'quote':
      return [{ kind: 'paragraph', tone: 'lead', text: linesOf(block.blocks).join('\n') }];
    case 'code':
      return [{ kind: 'paragraph', text: block.text }];
    case 'picture':
      return block.words ? [{ kind: 'paragraph', tone: 'lead', text: `[${block.words}]` }] : [];
    case 'live':
      return liveBlocks(block.part, sources);
  }
}

/** Paper shows no links: where one leads stands behind it. */
function textOf(runs: readonly Run[]): string {
  return runs.map(({ text, address }) => (address && address !== text ? `${text} (${address})` : text)).join('');
}

/** What stands within an entry or a quote, a line each. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [textOf(block.runs)];
    if (block.kind === 'list')
      return block.items.map((item, index) => `${block.isOrdered ? `${block.start + index}.` : '–'} ${linesOf(item).join('\n')}`);
    if (block.kind === 'quote') return linesOf(block.blocks);
    return block.kind === 'code' ? [block.text] : [];
  });
}
