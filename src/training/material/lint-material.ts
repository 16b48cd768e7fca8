import type { Block, Material } from './blocks.ts';
import { MATERIAL_FAULTS, type MaterialFault } from './faults.ts';
import { readMaterial } from './read-material.ts';

export type MaterialFinding = MaterialFault & { severity: 'error' | 'warning' };

/** What is wrong with a material, in the order of its lines: what it says, and what it asks of the catalogue. */
export function lintMaterial(text: string, { knownErrors }: { knownErrors: ReadonlySet<string> }): MaterialFinding[] {
  const { material, faults } = readMaterial(text);
  const unknown = knownErrorsIn(material).filter((id) => !knownErrors.has(id));
  const lines = text.split(/\r\n|\r|\n/);
  const asked = unknown.map(
    (id): MaterialFault => ({ code: 'known-error-unknown', line: lines.findIndex((line) => line.includes(`id=${id}`)) + 1, words: id }),
  );
  return [...faults, ...asked]
    .map((one) => ({ ...one, severity: MATERIAL_FAULTS[one.code] }))
    .toSorted((one, other) => one.line - other.line);
}

function knownErrorsIn({ opening, slides }: Material): string[] {
  const blocks: Block[] = [...opening, ...slides.flatMap((slide) => [...slide.blocks, ...slide.notes])];
  return blocks.flatMap((block) => (block.kind === 'live' && block.part.name === 'known-error' && block.part.id ? [block.part.id] : []));
}
