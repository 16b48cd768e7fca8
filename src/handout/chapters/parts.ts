import type { Block, Cell, Fact } from '../paper/blocks.ts';

/** What the plan does not answer yet: said, so that nobody takes the paper for complete. */
export function open(text: string): Block {
  return { kind: 'paragraph', text, tone: 'open' };
}

export function paragraph(text: string): Block[] {
  return text ? [{ kind: 'paragraph', text }] : [];
}

/** The facts that the plan gives; what it does not say is left out. */
export function said(facts: readonly (readonly [name: string, lines: readonly string[]])[]): Fact[] {
  return facts.flatMap(([name, lines]) => {
    const some = lines.filter(Boolean);
    return some.length > 0 ? [{ name, lines: some }] : [];
  });
}

export const UNSAID: Cell = { text: '–', tone: 'quiet' };
