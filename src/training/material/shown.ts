import type { ShownBlock } from '../contract.ts';
import type { Block, Material } from './blocks.ts';
import { liveBlocks, type Sources } from './live.ts';

/** The material as it reads today. Whoever may not train gets no notes: they are not sent. */
export function shownMaterial({ title, opening, slides }: Material, sources: Sources, { withNotes }: { withNotes: boolean }) {
  const shown = (blocks: readonly Block[]): ShownBlock[] =>
    blocks.map((block) => {
      if (block.kind !== 'live') return block;
      const lab = block.part.name === 'lab' ? sources.lab(block.part.id ?? '') : undefined;
      return { kind: 'live', name: block.part.name, blocks: liveBlocks(block.part, sources), ...(lab && { lab }) };
    });
  return {
    title,
    opening: shown(opening),
    slides: slides.map((slide) => ({ title: slide.title, blocks: shown(slide.blocks), notes: withNotes ? shown(slide.notes) : null })),
  };
}
