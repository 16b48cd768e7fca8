import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export type Import = { from: string; isTypeOnly: boolean };
/** A file of code as text. `imports` name our own files by path from the root (`src/…`), packages by their name. */
export type Source = { path: string; text: string; imports: readonly Import[] };

const ROOT = new URL('..', import.meta.url).pathname;
const STATIC = /^(?:import|export)\s+(?<type>type\s+)?(?:(?<names>[\w\s{},*$]+?)\s+from\s+)?'(?<from>[^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'(?<from>[^']+)'/g;

/** Every file of code below these folders, for the tests that read the code. */
export function readSources(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(`${ROOT}${path}`, 'utf8');
      return { path, text, imports: importsIn(text, posix.dirname(path)) };
    });
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path);

function importsIn(text: string, folder: string): Import[] {
  return [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)].map(({ groups = {} }) => {
    const { type, names = '', from = '' } = groups;
    return { from: from.startsWith('.') ? posix.join(folder, from) : from, isTypeOnly: Boolean(type) || namesTypesOnly(names) };
  });
}

/** `{ type A, type B }` is gone at run time, as `import type` is. */
function namesTypesOnly(names: string): boolean {
  const inBraces = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  const listed = inBraces?.split(',').filter((name) => name.trim() !== '') ?? [];
  return listed.length > 0 && listed.every((name) => /^\s*type\s/.test(name));
}
