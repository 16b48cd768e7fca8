import { globSync, readFileSync } from 'node:fs';

const SLICES = new URL('../../src/', import.meta.url).pathname;

/** Fits a key of a message that stands on a page in place of its words, such as `state.open`. */
export function rawKeys(): RegExp {
  const groups = globSync('*/ui/messages.en.json', { cwd: SLICES }).flatMap((file) =>
    groupsOf(JSON.parse(readFileSync(SLICES + file, 'utf8'))),
  );
  // Addresses of mail and pages, and names of files, have dots too.
  return new RegExp(`(?<![\\w@./-])(?:${[...new Set(groups)].join('|')})\\.[a-zA-Z][\\w-]*`, 'g');
}

function groupsOf(messages: Record<string, unknown>): string[] {
  return Object.entries(messages).flatMap(([name, value]) => (typeof value === 'object' ? [name] : []));
}
