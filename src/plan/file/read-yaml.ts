import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { RawFinding } from '../lint/findings.ts';

/** Deeper than any plan is; the library would run out of stack at a few thousand. */
const NESTING_MAX = 24;
/** Words, marks, spaces and line ends; the worked plan has 7,000. Without a bound 5 MB of commas take all memory there is. */
const LEXEMES_MAX = 200_000;
const TEXT_MAX_CHARACTERS = 100_000;
const FINDINGS_MAX = 50;
/** What is more than a reader can correct at once is not looked for. */
const STRAYS_MAX = 20;

type Yaml = Document.Parsed;
export type ReadYaml = { yaml: Yaml; findings: [] } | { yaml: null; findings: RawFinding[] };

/** Reads YAML or JSON as nodes with their places and comments. Time and memory are bounded, whatever the text; it never throws. */
export function readYaml(source: string): ReadYaml {
  const lines = new LineCounter();
  const stopped: RawFinding[] = [];
  const tokens = tokensOf(source, lines, stopped);
  const composer = new Composer({
    lineCounter: lines,
    uniqueKeys: false,
    merge: false,
    schema: 'core',
    // No number of a plan is octal, and a program of YAML 1.1 writes the word `0o7` as it stands.
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.format !== 'OCT'),
    prettyErrors: false,
    keepSourceTokens: true,
  });
  const [yaml, second] = composer.compose(tokens, true, source.length) as Iterable<Yaml>;
  if (stopped.length > 0 || !yaml) return { yaml: null, findings: stopped };
  const lineOf = (offset: number) => lines.linePos(offset).line;
  // A warning is a word that YAML knows and a plan does not: a tag, or a list as a key.
  const wrong = [...yaml.errors, ...yaml.warnings].slice(0, FINDINGS_MAX).map(({ code, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return failure(CODES[code] ?? 'file/unreadable', { line, column: col });
  });
  if (second) wrong.push(failure('file/several-documents', { line: lineOf(second.range[0]) }));
  const findings = wrong.length > 0 ? wrong : [...keysThatAreNone(yaml, lineOf), ...valuesThatAreNone(yaml, lineOf)];
  return findings.length > 0 ? { yaml: null, findings: findings.slice(0, FINDINGS_MAX) } : { yaml, findings: [] };
}

const CODES: Partial<Record<string, string>> = {
  TAG_RESOLVE_FAILED: 'file/tag',
  MULTIPLE_TAGS: 'file/tag',
  TAB_AS_INDENT: 'file/tab',
};

export function failure(code: string, params: RawFinding['params'] = {}): RawFinding {
  return { severity: 'error', code, path: '', params, fixable: false };
}

/** The parts of the text as they are read; it ends early, and says why, where it goes beyond what a plan may be. */
function* tokensOf(source: string, lines: LineCounter, stopped: RawFinding[]): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let lexemes = 0;
  let strays = 0;
  for (const lexeme of new Lexer().lex(source)) {
    const line = () => ({ line: lines.linePos(parser.offset).line });
    if (++lexemes > LEXEMES_MAX) return void stopped.push(failure('file/too-many-entries', { limit: LEXEMES_MAX }));
    if (lexeme.length > TEXT_MAX_CHARACTERS) return void stopped.push(failure('file/long-text', { ...line(), limit: TEXT_MAX_CHARACTERS }));
    for (const token of parser.next(lexeme)) {
      if ((token.type === 'error' || token.type === 'directive') && ++strays > STRAYS_MAX)
        return void stopped.push(failure('file/unreadable', { ...line(), column: 1 }));
      yield token;
    }
    if (parser.stack.length > NESTING_MAX) return void stopped.push(failure('file/too-deep', { limit: NESTING_MAX }));
  }
  yield* parser.end();
}

type LineOf = (offset: number) => number;

/** Found by ourselves: the library compares each key with all before it, and a file of many keys would stop the desk for minutes. */
function keysThatAreNone(yaml: Yaml, lineOf: LineOf): RawFinding[] {
  const findings: RawFinding[] = [];
  visit(yaml, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of (map as YAMLMap<Scalar | null>).items) {
        const name = isScalar(key) ? key.value : null;
        const line = lineOf((key as Scalar | null)?.range?.[0] ?? map.range?.[0] ?? 0);
        const code = wrongKey(name, seen);
        if (code) findings.push(failure(code, { line, key: String(name) }));
        if (findings.length >= FINDINGS_MAX) return visit.BREAK;
        seen.add(name);
      }
      return undefined;
    },
  });
  return findings;
}

function wrongKey(name: unknown, seen: ReadonlySet<unknown>): string | null {
  if (typeof name === 'boolean') return 'file/key-on';
  if (typeof name !== 'string') return 'file/key';
  if (name === '<<') return 'file/merge-key';
  if (name === '__proto__') return 'file/reserved-key';
  return seen.has(name) ? 'file/duplicate-key' : null;
}

/** What the text can write and the database could not keep: a NUL by its escape, half a character, a number beyond all numbers. */
function valuesThatAreNone(yaml: Yaml, lineOf: LineOf): RawFinding[] {
  const findings: RawFinding[] = [];
  const anchors = new Set<string>();
  const find = (code: string, { range }: { range?: readonly number[] | null | undefined }) => {
    findings.push(failure(code, { line: lineOf(range?.[0] ?? 0) }));
    return findings.length >= FINDINGS_MAX ? visit.BREAK : undefined;
  };
  visit(yaml, {
    Value: (_, node) => {
      if (node.anchor) anchors.add(node.anchor);
      const code = isScalar(node) ? wrongValue(node.value) : null;
      return code ? find(code, node) : undefined;
    },
    Alias: (_, alias, path) => {
      // What holds itself has no end: to measure it would take for ever.
      if (path.some((above) => isNode(above) && !isAlias(above) && above.anchor === alias.source))
        return find('file/circular-alias', alias);
      return anchors.has(alias.source) ? undefined : find('file/unknown-alias', alias);
    },
  });
  return findings;
}

function wrongValue(value: unknown): string | null {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? 'file/character' : null;
  const isKept = typeof value !== 'number' || (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
  return isKept ? null : 'file/number';
}
