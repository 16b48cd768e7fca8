import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effortOf } from '../../../test/effort.ts';
import { blocksOf } from './formatted-text.ts';
import { isLikelyMarked } from './is-likely-marked.ts';

const text = (words: string) => ({ kind: 'text', parts: [{ kind: 'text', text: words }] });

test.each([
  [
    'a bold word',
    'Do **not** wipe it',
    [
      {
        kind: 'text',
        parts: [
          { kind: 'text', text: 'Do ' },
          { kind: 'strong', text: 'not' },
          { kind: 'text', text: ' wipe it' },
        ],
      },
    ],
  ],
  [
    'a command',
    'Run `dsregcmd /status`',
    [
      {
        kind: 'text',
        parts: [
          { kind: 'text', text: 'Run ' },
          { kind: 'code', text: 'dsregcmd /status' },
        ],
      },
    ],
  ],
  [
    'a list',
    '- first\n- second',
    [
      {
        kind: 'list',
        isOrdered: false,
        items: [
          { number: null, blocks: [text('first')] },
          { number: null, blocks: [text('second')] },
        ],
      },
    ],
  ],
  [
    'steps, each with the number that it was given',
    '2. Sync\n5. Restart',
    [
      {
        kind: 'list',
        isOrdered: true,
        items: [
          { number: 2, blocks: [text('Sync')] },
          { number: 5, blocks: [text('Restart')] },
        ],
      },
    ],
  ],
  ['a quotation', '> It stops\n\nWhere?', [{ kind: 'quote', blocks: [text('It stops')] }, text('Where?')]],
  ['a command behind a fence that has no end', '```dsregcmd /status', [{ kind: 'code', text: 'dsregcmd /status' }]],
  [
    'lines of a log',
    '```\nAzureAdJoined : NO\n  DomainJoined : YES\n```',
    [{ kind: 'code', text: 'AzureAdJoined : NO\n  DomainJoined : YES' }],
  ],
])('%s', (_, written, blocks) => {
  expect(blocksOf(written)).toEqual(blocks);
});

/** What support people write, and what a reader of Markdown would take something away from. */
const AS_WRITTEN = [
  'Allow *.manage.microsoft.com and *.intune.microsoft.com, (*.a.example,*.b.example)',
  'C:\\Windows\\_temp\\*\\new and \\\\server\\share',
  'HKLM\\SOFTWARE\\Microsoft\\Enrollments\\*\\UPN `x`',
  'DEVICE_NAME_01, __init__ and snake_case_words `x`',
  'a &lt; b &amp; c, 2 ** 3 `x`',
  '<SyncML><Item>./Vendor/MSFT</Item></SyncML> `x`',
  '# 42 is open\n====\n---\n`x`',
  'see [the page](https://example.org/a_b) `x`',
  '| a | b |\n|---|---|\n| 1 | 2 |\n`x`',
  '~~no~~ ~it~ `x`',
  '    four spaces first\n`x`',
  'Get-Item `\n  -Path C:\\Temp `\n  -Force',
  'Write-Host "one`ntwo`nthree"',
  '> 90 % of the devices, or >= 3 of them `x`',
  '+ 34 600 and more `x`',
];

test.each(AS_WRITTEN)('%j stands as it was written', (written) => {
  const told = blocksOf(written).flatMap((block) => (block.kind === 'text' ? block.parts.map((part) => part.text) : []));
  expect(told.join('').replaceAll(/\s+/g, ' ').trim()).toBe(written.replaceAll('`x`', 'x').replaceAll(/\s+/g, ' ').trim());
});

test('a text without marks needs none of this', () => {
  expect(['Hola', 'https://example.org/a_b', 'a * b', '#1042', '10 €'].filter(isLikelyMarked)).toEqual([]);
});

describe('a hostile text', () => {
  test('of any signs is read, and loses no letter', () => {
    const sign = fc.constantFrom('*', '**', '`', '```', '>', '- ', '1. ', '\n', '\n\n', '  ', 'a', 'ñ', '\\', '_', '<b>', '|', '#', '~');
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 60 }).map((signs) => signs.join('')),
        (written) => {
          const letters = (words: string) => words.replaceAll(/[^añ]/g, '');
          expect(letters(JSON.stringify(blocksOf(written).map(words)))).toBe(letters(written.replaceAll('<b>', '')));
        },
      ),
    );
  });

  test.each(['**a ', '`a', '> ', '- ', '1. ', '\n> - ', '**', '***a', '` `` ', '\n  - '])(
    'of %j repeated costs no more than its length',
    (part) => {
      const sized = (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
      const [small, large] = [5_000, 20_000].map((length) => effortOf(() => blocksOf(sized(length))));
      expect(Number(large)).toBeLessThan(Number(small) * 40 + 1);
    },
  );
});

function words(block: ReturnType<typeof blocksOf>[number]): string {
  if (block.kind === 'list')
    return block.items
      .flatMap(({ blocks }) => blocks)
      .map(words)
      .join(' ');
  if (block.kind === 'quote') return block.blocks.map(words).join(' ');
  return block.kind === 'code' ? block.text : block.parts.map((part) => part.text).join('');
}
