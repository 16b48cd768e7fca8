import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import { MATERIAL_MAX } from './faults.ts';
import { lintMaterial } from './lint-material.ts';
import { readMaterial, withoutNotes } from './read-material.ts';

const codesOf = (text: string) => readMaterial(`# T\n\n## S\n\n${text}`).faults.map(({ code }) => code);
const blocksOf = (text: string) => readMaterial(`# T\n\n## S\n\n${text}`).material.slides[0]?.blocks;
const KNOWN = { knownErrors: new Set(catalogue().map(({ id }) => id)) };

test('a text becomes slides, with the trainer’s notes beside them and live parts in their places', () => {
  const { material, faults } = readMaterial(
    '# Title\n\nBefore.\n\n## One\n\n- a **b**\n\n{{ladder}}\n\n::: trainer\nFour minutes\n:::\n\n## Two\n\n{{known-errors area=enrollment tier=1 limit=5}}\n',
  );
  expect(faults).toEqual([]);
  expect(material).toEqual({
    title: 'Title',
    opening: [{ kind: 'paragraph', runs: [{ text: 'Before.' }] }],
    slides: [
      {
        title: 'One',
        blocks: [
          {
            kind: 'list',
            isOrdered: false,
            start: 1,
            items: [[{ kind: 'paragraph', runs: [{ text: 'a ' }, { text: 'b', isStrong: true }] }]],
          },
          { kind: 'live', part: { name: 'ladder' } },
        ],
        notes: [{ kind: 'paragraph', runs: [{ text: 'Four minutes' }] }],
      },
      { title: 'Two', blocks: [{ kind: 'live', part: { name: 'known-errors', area: 'enrollment', tier: 1, limit: 5 } }], notes: [] },
    ],
  });
  expect(JSON.stringify(withoutNotes(material))).not.toContain('Four minutes');
});

test('tables, code, quotes and pictures of the desk are kept, and what stands in code is no slide and no live part', () => {
  const picture = '/api/v1/attachments/01900000-0000-7000-8000-000000000000';
  expect(blocksOf(`| a | b |\n| - | - |\n| 1 | \`2\` |`)).toMatchObject([
    { kind: 'table', rows: [[[{ text: '1' }], [{ text: '2', isCode: true }]]] },
  ]);
  expect(blocksOf('```\n## no\n{{ladder}}\n::: trainer\n```')).toEqual([{ kind: 'code', text: '## no\n{{ladder}}\n::: trainer' }]);
  expect(blocksOf('> said')).toEqual([{ kind: 'quote', blocks: [{ kind: 'paragraph', runs: [{ text: 'said' }] }] }]);
  expect(blocksOf(`![A screen](${picture})`)).toEqual([{ kind: 'picture', address: picture, words: 'A screen' }]);
});

test.each([
  ['{{leader}}', 'live-unknown'],
  ['{{}}', 'live-unknown'],
  ['{{constructor}}', 'live-unknown'],
  ['{{known-error}}', 'live-argument'],
  ['{{packet tier=4}}', 'live-argument'],
  ['{{ladder tier=1}}', 'live-argument'],
  ['{{known-errors area=elsewhere}}', 'live-argument'],
  ['So: {{ladder}}', 'live-in-text'],
  ['<b>x</b>', 'html-shown'],
  ['<script>alert(1)</script>', 'html-shown'],
  ['[x](javascript:alert(1))', 'link-refused'],
  ['[x](//elsewhere.example)', 'link-refused'],
  ['[x](data:text/html,x)', 'link-refused'],
  ['[x](https://me@elsewhere.example)', 'link-refused'],
  ['![x](https://elsewhere.example/a.png)', 'picture-refused'],
  ['::: student\nx', 'notes-unknown'],
  ['::: trainer\nx', 'notes-open'],
  ['##### x', 'heading-deep'],
  [`${'> '.repeat(9)}x`, 'too-deep'],
  ['- a\n  - b\n    - c\n      - d\n        - e', 'too-deep'],
  ['# Again', 'second-title'],
])('%j is a fault that says “%s”', (text, code) => {
  expect(codesOf(text)).toContain(code);
});

test('an error that the catalogue does not have is found, in its line', () => {
  expect(lintMaterial('# T\n\n## S\n\n{{known-error id=none-such}}\n', KNOWN)).toEqual([
    { code: 'known-error-unknown', line: 5, words: 'none-such', severity: 'error' },
  ]);
});

test('what a trainee gets never has what stands between the trainer’s marks, closed or not', () => {
  const line = fc.constantFrom('::: trainer', ':::', 'SECRET', '## S', '# T', '```', 'text', '{{ladder}}', '- x', '');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const marked = lines.reduce<{ isIn: boolean; isCode: boolean; out: string[] }>(
        ({ isIn, isCode, out }, one) => {
          const code = one === '```' ? !isCode : isCode;
          const inside = code || isCode ? isIn : one === '::: trainer' ? true : one === ':::' || one.startsWith('#') ? false : isIn;
          return { isIn: inside, isCode: code, out: [...out, one === 'SECRET' ? (isIn ? 'SECRET' : 'open') : one] };
        },
        { isIn: false, isCode: false, out: [] },
      );
      expect(JSON.stringify(withoutNotes(readMaterial(marked.out.join('\n')).material))).not.toContain('SECRET');
    }),
  );
});

describe('hostile text', () => {
  const ALPHABET = [
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '`',
    '<',
    '>',
    '|',
    '-',
    '#',
    '!',
    '\\',
    '&',
    ':',
    '{{',
    '}}',
    ' ',
    '\n',
    '\t',
    '1.',
    'a',
    '~',
  ];
  test('of any signs is read without an exception', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...ALPHABET), { maxLength: 200 }), (signs) => void readMaterial(signs.join(''))));
  });

  test.each([
    '[',
    '*a ',
    '**a',
    '`',
    '<',
    '![',
    '> ',
    '- ',
    '| ',
    '\\',
    '&',
    '_a',
    '[a](',
    '1. ',
    '- a\n',
    '|a|\n|-|\n',
    '# a\n',
    '> a\n\n',
    '<!--',
    '~',
    '  - a\n    - b\n',
    'a@b.',
    'http://a',
    ':::\n',
    '{{',
    '`a`',
    '\t',
    ' \n',
  ])('of the most %j is read in less than a second', (sign) => {
    const text = `## S\n${sign.repeat(Math.floor((MATERIAL_MAX.characters - 10) / sign.length))}`;
    const before = performance.now();
    readMaterial(text);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('shipped material', () => {
  const files = globSync('src/training/shipped/**/*.md').toSorted();
  const read = (file: string) => readFileSync(file, 'utf8');

  test.each(files)('%s has nothing that lint finds, and notes on every slide', (file) => {
    expect(lintMaterial(read(file), KNOWN)).toEqual([]);
    expect(readMaterial(read(file)).material.slides.filter(({ notes }) => notes.length === 0)).toEqual([]);
  });

  test('is there in both languages, slide by slide with the same live parts', () => {
    const shapeOf = (file: string) =>
      readMaterial(read(file)).material.slides.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'live' ? [block.part] : [])));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files.filter((one) => one.endsWith('.en.md')))
      expect([file, shapeOf(file.replace('.en.', '.es.'))]).toEqual([file, shapeOf(file)]);
  });
});
