import type { Source } from './sources.ts';

/** What a pure file may be made with: it has no clock, no chance and no surroundings of its own. */
const PACKAGES = ['typebox', 'marked', 'lib0/decoding', 'lib0/encoding'];
const LOOKS_ABOUT =
  /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.|\bprocess\.(?:env|argv|cwd|std\w+)\b|\bimport\.meta\b|\bfetch\(|\bset(?:Timeout|Interval)\(|\b(?:window|document|localStorage)\.\w+\(|\bawait\b|\bimport\(/;

/**
 * Why each file is not pure, by path; a pure one is not named. A file is pure when neither it nor anything that it imports at
 * run time looks for the time, chance, the surroundings or a package that might. Types are gone at run time and do not count.
 */
export function impurities(sources: readonly Source[]): Map<string, string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const known = new Map<string, string | null>();

  const reasonOf = (path: string): string | null => {
    const found = known.get(path);
    if (found !== undefined) return found;
    // Whoever imports in a circle asks again from inside; that circle has a test of its own.
    known.set(path, null);
    const reason = findReason(path);
    known.set(path, reason);
    return reason;
  };

  const findReason = (path: string): string | null => {
    const source = byPath.get(path);
    if (!source) return 'is not code of a slice';
    const line = source.text.split('\n').findIndex((text) => !isComment(text) && LOOKS_ABOUT.test(text));
    if (line >= 0) return `looks about in line ${line + 1}: ${source.text.split('\n')[line]?.trim()}`;
    for (const { from, isTypeOnly } of source.imports) {
      if (isTypeOnly || PACKAGES.includes(from)) continue;
      const reason = from.startsWith('src/') ? reasonOf(from) : 'is not among the packages of pure files';
      if (reason) return `imports ${from}, which ${reason}`;
    }
    return null;
  };

  return new Map(
    sources.flatMap(({ path }) => {
      const reason = reasonOf(path);
      return reason ? [[path, reason] as const] : [];
    }),
  );
}

const isComment = (line: string) => /^\s*(?:\/\/|\/?\*)/.test(line);
