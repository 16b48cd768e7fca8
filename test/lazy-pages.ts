import { posix } from 'node:path';
import { readSources } from './sources.ts';

/** A page that comes when it is needed: where that is said, which file it is, and the slices whose messages come with it. */
export type LazyPage = { from: string; page: string; messages: readonly string[] };

const LAZY = /\bwithMessages\(\s*\(\) => import\('(?<page>[^']+)'\)(?<messages>(?:,\s*'\w+')*)/g;
const SAID = /\buseTranslation\((?:'(?<slice>\w+)')?\)/g;
/** What every page can say: it comes before the first of them is shown. */
export const ALWAYS = ['platform', 'app'];

const SOURCES = readSources('src/**/*.{ts,tsx}');
const BY_PATH = new Map(SOURCES.map((source) => [source.path, source]));

export const LAZY_PAGES: readonly LazyPage[] = SOURCES.flatMap(({ path, text }) =>
  [...text.matchAll(LAZY)].map(({ groups = {} }) => ({
    from: path,
    page: posix.join(posix.dirname(path), groups.page ?? ''),
    messages: [...(groups.messages ?? '').matchAll(/\w+/g)].map(([word]) => word),
  })),
);

/** The slices whose messages a file says, with all that it imports and that does not come later with messages of its own. */
export function saidBy(path: string, seen = new Set<string>()): Set<string> {
  const source = BY_PATH.get(path);
  if (!source || seen.has(path)) return new Set();
  seen.add(path);
  const later = new Set(LAZY_PAGES.filter(({ from }) => from === path).map(({ page }) => page));
  const own = [...source.text.matchAll(SAID)].map(({ groups = {} }) => groups.slice ?? 'platform');
  const others = source.imports.filter(({ from, isTypeOnly }) => !isTypeOnly && !later.has(from));
  return new Set([...own, ...others.flatMap(({ from }) => [...saidBy(from, seen)])]);
}
