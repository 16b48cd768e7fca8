import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../test/open-documents.ts';
import type { Block, Paper } from '../paper/blocks.ts';
import { pdfOf } from './pdf.ts';

/** A text in each kind of place that a paper has, between signs by which it is found again. */
function everywhere(text: string): Block[] {
  const put = (place: string) => `${place}<${text}>`;
  return [
    { kind: 'heading', level: 2, text: put('heading') },
    { kind: 'paragraph', text: put('paragraph') },
    { kind: 'list', items: [put('item')], isOrdered: true },
    { kind: 'facts', facts: [{ name: put('name'), lines: [put('line')] }] },
    {
      kind: 'table',
      caption: '',
      head: [{ text: put('column'), note: put('columnNote') }],
      rows: [[{ text: put('cell'), note: put('cellNote') }]],
      shares: [1],
    },
    { kind: 'ladder', caption: put('caption'), upWord: '', downWord: '', rungs: [rung(put), LOWEST], ways: [] },
    { kind: 'timeline', caption: '', months: [], bars: [{ name: put('bar'), note: '', kind: 'pilot', at: 0, width: 9, calls: null }] },
    { kind: 'packet-scale', tier: 1, caption: put('scale'), bar: 0, shares: [] },
  ];
}
const rung = (put: (place: string) => string) => ({ station: 1, name: put('rung'), note: put('rungNote'), up: put('up'), down: '' });
const LOWEST = { station: 0, name: '', note: '', up: '', down: '' };

const PLACES = [
  ...['organisation', 'running', 'cover', 'heading', 'paragraph', 'item', 'name', 'line', 'column', 'columnNote', 'cell', 'cellNote'],
  ...['caption', 'rung', 'rungNote', 'up', 'bar', 'scale'],
];
const FIGURES = ['caption', 'rung', 'rungNote', 'up', 'bar'];

const paperOf = (text: string): Paper => ({
  locale: 'en',
  title: 'Plan',
  organisation: `organisation<${text}>`,
  author: 'Relevo',
  running: `running<${text}>`,
  pageOf: '',
  lacking: 'LACKING {count}',
  front: { kind: 'cover', facts: [{ name: 'N', lines: [`cover<${text}>`] }], contents: 'Contents', promise: '' },
  blocks: everywhere(text),
});

const TEXTS: { what: string; text: string; drawn?: string; inFigures?: string; lacking: number }[] = [
  { what: 'Spanish', text: 'Año «№ 1» ½ €', lacking: 0 },
  { what: 'Greek and Russian', text: 'Ομάδα Стол', lacking: 0 },
  { what: 'arrows and signs', text: '→ ← ⇒ ✓ ✗ ≥ … ● ☎', lacking: 0 },
  { what: 'Japanese', text: '端末サポート、東京', lacking: 0 },
  { what: 'a letter and its accent as two', text: 'cafe\u0301', drawn: 'café', lacking: 0 },
  { what: 'a mark that no letter has with it', text: 'x\u0302', inFigures: '\uFFFD', lacking: 1 },
  { what: 'a sign that asks to be in colours', text: '✔\uFE0F', drawn: '✔', lacking: 0 },
  { what: 'Arabic', text: 'مكتب', drawn: '\uFFFD'.repeat(4), lacking: 4 },
  { what: 'Hebrew with its points', text: 'שָׁלוֹם', drawn: '\uFFFD'.repeat(4), lacking: 4 },
  { what: 'a plain emoji', text: '🚀 ⚠ 😀', lacking: 0 },
  { what: 'Hindi', text: 'नमस्ते', drawn: '\uFFFD'.repeat(3), lacking: 3 },
  { what: 'Korean', text: '팀 팀', drawn: '\uFFFD \uFFFD', lacking: 1 },
  { what: 'an emoji of three', text: '👩🏽\u200D💻', lacking: 0 },
  { what: 'a flag', text: '🇪🇸', lacking: 0 },
  { what: 'a sign that stands for another', text: '\uFFFD', lacking: 0 },
];

/** A reader of PDFs sees a blank where the typeface changes in a drawing. */
const bare = (text: string) => text.replace(/\s/g, '');

describe.each(TEXTS)('$what', ({ text, drawn = text, inFigures = drawn, lacking }) => {
  test('is drawn, or has something in its place, wherever it stands, and the cover says so', async () => {
    const { text: read, title } = await readPdf(await pdfOf(paperOf(text)));
    const found = Object.fromEntries(PLACES.map((place) => [place, bare(new RegExp(`\\b${place}<([^>]*)>`).exec(read)?.[1] ?? '')]));
    expect(found).toEqual(Object.fromEntries(PLACES.map((place) => [place, bare(FIGURES.includes(place) ? inFigures : drawn)])));
    expect(/LACKING (\d+)/.exec(read)?.[1] ?? '0').toBe(String(lacking));
    // What a program shows of the file beside its pages has all characters.
    expect(title).toBe(`organisation<${text}>: Plan`);
  });
});

test('a card says on its one page what it lacks', async () => {
  const card: Paper = { ...paperOf('팀'), front: { kind: 'card', tier: 1, facts: [] }, blocks: [] };
  expect(await readPdf(await pdfOf(card))).toMatchObject({ text: expect.stringContaining('LACKING 1'), pages: 1 });
});
