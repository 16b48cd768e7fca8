import { beforeAll, describe, expect, test } from 'vitest';
import { effortOf, isWithin } from '../../../test/effort.ts';
import { readMessages } from '../../app/messages.ts';
import { openSentences } from '../../platform/i18n/sentences.ts';
import { findingsIn } from '../spoken/findings-in.ts';
import { parsePlanFile } from './parse-plan-file.ts';

const FILE_BYTES = 5 * 1024 * 1024;

const filled = (part: string, before = '', after = '') => {
  const room = FILE_BYTES - before.length - after.length;
  return before + part.repeat(Math.floor(room / part.length)) + after;
};
const sentences = openSentences(readMessages());
const firstOf = (source: string) => parsePlanFile(source).findings[0];

const LONG_LIST = `x:\n${'- a\n'.repeat(30_000)}`;
/** No file takes more than so many times what the longest takes that is read to its end; what grows faster than a file takes hundreds. */
const TIMES_MAX = 10;
let effortMax: number;
beforeAll(() => {
  effortMax = TIMES_MAX * effortOf(() => parsePlanFile(LONG_LIST));
});

/** Nine lines that stand for a thousand million. */
const BOMB = ['a0: &a0 [x]', ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`)];
const NESTED_ALIASES = ['a0: &a0 [x]', ...Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}]`)];

test.each<[string, string, string, number?]>([
  ['more than 5 MB', `${filled('x', 'a: ')}x`, 'file/too-large'],
  ['5 MB of one text', filled('x', 'a: '), 'file/long-text', 1],
  ['5 MB of a quoted text', filled('x', 'a: "'), 'file/long-text', 1],
  ['5 MB of escapes that are none', filled('\\q', 'a: "', '"'), 'file/long-text', 1],
  ['5 MB of a block of lines', filled(' x\n', 'a: |\n'), 'file/long-text', 2],
  ['5 MB of a list', filled('- a\n', 'a:\n'), 'file/too-many-entries'],
  ['5 MB of commas', filled(',', 'a: ['), 'file/too-many-entries'],
  ['5 MB of numbers', filled('1,', '{"a":[', '1]}'), 'file/too-many-entries'],
  ['5 MB of keys', filled('"a":1,', '{'), 'file/too-many-entries'],
  ['5 MB of anchors', filled('&a ', 'a: '), 'file/too-many-entries'],
  ['5 MB of aliases', filled('*a,', 'a: ['), 'file/too-many-entries'],
  ['5 MB of tags', filled('!a ', 'a: '), 'file/too-many-entries'],
  ['5 MB of comments', filled('#\n'), 'file/too-many-entries'],
  ['5 MB of empty lines', filled('\n'), 'file/too-many-entries'],
  ['5 MB of closing brackets', filled(']'), 'file/unreadable', 1],
  ['5 MB of directives', filled('%a\n'), 'file/unreadable'],
  ['5 MB of documents', filled('---\n'), 'file/several-documents'],
  ['100,000 brackets', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'file/too-deep'],
  ['100,000 brackets that stay open', '['.repeat(100_000), 'file/too-deep'],
  ['100,000 braces of JSON', '{"a":'.repeat(100_000), 'file/too-deep'],
  ['100,000 dashes', '- '.repeat(100_000), 'file/too-deep'],
  ['100,000 questions', '? '.repeat(100_000), 'file/too-deep'],
  ['1,000 steps of indentation', Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'file/too-deep'],
  ['a list 22 levels deep', `a: ${'['.repeat(21)}${']'.repeat(21)}`, 'file/too-deep'],
  ['aliases that unfold without end', BOMB.join('\n'), 'file/aliases'],
  ['aliases that nest', NESTED_ALIASES.join('\n'), 'file/aliases'],
  ['an alias of itself', `a: &a [${Array(50).fill('*a').join(', ')}]`, 'file/circular-alias', 1],
  ['an alias of nothing', 'a: 1\nb: *a', 'file/unknown-alias', 2],
  ['a key twice', 'teams:\n  - id: a\n    tier: 1\n    id: b\n', 'file/duplicate-key', 4],
  ['a key twice, once in quotes', 'a: 1\n"a": 2\n', 'file/duplicate-key', 2],
  ['a key twice, in JSON', '{"a":1,\n"a":2}', 'file/duplicate-key', 2],
  ['a merge key', 'a: &a { id: x }\nb:\n  <<: *a\n', 'file/merge-key', 3],
  ['the prototype of all objects', 'tiers: []\n__proto__: { teams: [] }', 'file/reserved-key', 2],
  ['the prototype, in JSON', '{"teams":[{"__proto__":{"tier":1}}]}', 'file/reserved-key', 1],
  ['a number for a key', 'tiers: []\n1: x', 'file/key', 2],
  ['a truth for a key', 'true: x', 'file/key-on', 1],
  ['nothing for a key', ': x', 'file/key', 1],
  ['a list for a key', '? [a]\n: x', 'file/key', 1],
  ['a tag', 'teams:\n  - !evil { id: a, tier: 1, name: A }\n', 'file/tag', 2],
  ['a tag for code', 'a: !!js/function "function () {}"', 'file/tag', 1],
  ['a number beyond all numbers', 'a: 1\nb: 1e400', 'file/number', 2],
  ['a number that is none', 'a: .nan', 'file/number', 1],
  ['a number that would be rounded', '{"a": 9007199254740993}', 'file/number', 1],
  ['a NUL', 'a: \u0000', 'file/encoding'],
  ['a NUL by its escape', 'a: 1\nb: "\\0"', 'file/character', 2],
  ['half a character by its escape', '{"a": "\\ud800"}', 'file/character', 1],
  ['half a character', 'a: \ud800', 'file/encoding'],
  ['a tab that indents', 'a:\n\tb: 1', 'file/tab', 2],
  ['a text that never ends', 'a: "b\nc: d', 'file/unreadable'],
  ['two documents', 'tiers: []\n---\ntiers: []', 'file/several-documents', 2],
  ['a list', '- a', 'file/not-a-plan'],
  ['nothing', '', 'file/not-a-plan'],
])('a file of %s is refused in a moment, in both languages', (_, source, code, line) => {
  let finding: ReturnType<typeof firstOf>;
  expect(
    isWithin(effortMax, () => {
      finding = firstOf(source);
    }),
  ).toBe(true);
  expect(finding).toMatchObject({ severity: 'error', code, path: '', fixable: false, params: line === undefined ? {} : { line } });
  const [english, spanish] = (['en', 'es'] as const).map((locale) => finding && findingsIn(sentences, locale)(finding).message);
  for (const sentence of [english, spanish]) expect(sentence).toMatch(/^[^{}]{15,}\.$/);
  expect(spanish).not.toBe(english);
});

describe('bytes that are no UTF-8', () => {
  const text = 'organisation: { name: Año }\n';
  test.each<[string, Buffer]>([
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le')],
    ['Latin-1', Buffer.from(text, 'latin1')],
  ])('%s', (_, bytes) => {
    expect(firstOf(bytes.toString('utf8'))?.code).toBe('file/encoding');
  });
  test('UTF-8 may begin with its mark', () => {
    expect(parsePlanFile(Buffer.from(`\ufeff${text}`).toString('utf8')).document).toEqual({ organisation: { name: 'Año' } });
  });
});

test('a file of very many keys is read in a moment', () => {
  const source = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
  expect(isWithin(effortMax, () => parsePlanFile(source))).toBe(true);
  expect(parsePlanFile(source).findings.map(({ code }) => code)).toContain('schema/unknown-field');
});

test('a long list is refused by its shape, not a fault', () => {
  expect(parsePlanFile(LONG_LIST).findings.map(({ code }) => code)).toEqual(['schema/unknown-field']);
});

test('an alias that is used as it is meant stands for what it names', () => {
  const source = 'tiers:\n  - { tier: 1, name: &desk { en: Desk, es: Mesa } }\n  - { tier: 2, name: *desk }\n';
  expect(parsePlanFile(source).document?.tiers?.[1]).toEqual({ tier: 2, name: { en: 'Desk', es: 'Mesa' } });
});

describe('what another program has made of a plan', () => {
  const codes = (source: string) => parsePlanFile(source).findings.map(({ code, path }) => `${code} ${path}`);
  test.each(['yes', '"true"', 'y', 'no', 'Off'])('%s for the key `on` is told by its cause, once', (key) => {
    const source = `training:\n  trainers:\n    - { team: a, trains: [1], ${key}: 2026-05-18 }\n`;
    expect(codes(source)).toEqual([`schema/key-on training.trainers[0].${key.replaceAll('"', '')}`]);
  });
  test('a truth for the key `on` names its line', () => {
    const [finding] = parsePlanFile('training:\n  trainers:\n    - team: a\n      true: 2026-05-18\n').findings;
    expect(finding).toMatchObject({ code: 'file/key-on', params: { line: 4, key: 'true' } });
  });
  test('a number for a text is one finding, and so is what stands deeper', () => {
    expect(codes('organisation: { name: 365 }')).toEqual(['schema/wrong-type organisation.name']);
    expect(codes('organisation: { name: { en: 365 } }')).toEqual(['schema/wrong-type organisation.name.en']);
  });
});
