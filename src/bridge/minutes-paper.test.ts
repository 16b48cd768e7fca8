import { expect, test } from 'vitest';
import { NASTY_TEXTS } from '../../test/arbitrary-plan.ts';
import { readDocx, readPdf } from '../../test/open-documents.ts';
import { runs } from '../../test/runs.ts';
import { SENTENCES } from '../app/sentences.ts';
import { docxOf } from '../handout/docx/docx.ts';
import { markdownOf } from '../handout/paper/markdown.ts';
import { pdfOf } from '../handout/pdf/pdf.ts';
import type { Minutes } from './minutes/contract.ts';
import type { Gathered } from './minutes/gather-minutes.ts';
import { minutesPaper } from './minutes/minutes-paper.ts';
import { notesBlocks } from './minutes/notes-blocks.ts';
import { spokenSpan } from './minutes/spoken-times.ts';
import { ticketNote } from './minutes/ticket-note.ts';

const ID = '019ac0de-0000-7000-8000-000000000001';

/** Minutes that take their texts, place by place, from whoever gives them. */
function minutesWith(next: () => string, more: Partial<Minutes> = {}): Gathered {
  const person = () => ({ id: ID, name: next() });
  const ticket = () => ({ id: ID, number: 1061, subject: next(), status: 'open', priority: 'high' });
  const item = (id: string, outcome: 'solved' | 'carried' | null) => ({
    id,
    source: 'ticket' as const,
    ticket: ticket(),
    action: null,
    title: next(),
    ownerTier: 2,
    outcome,
    note: next(),
    isCarried: true,
    focusedSeconds: 240,
    version: 1,
  });
  return {
    plan: { organisation: { name: next() }, tiers: [{ tier: 1, name: next() }] },
    minutes: {
      bridge: ID,
      title: next(),
      kind: 'standing',
      phase: { id: 'production-1', name: next() },
      reason: next(),
      state: 'ended',
      language: 'en',
      timeZone: 'Europe/Madrid',
      startsAt: '2026-12-01T08:00:00.000Z',
      endsAt: '2026-12-01T08:30:00.000Z',
      startedAt: '2026-12-01T08:00:00.000Z',
      endedAt: '2026-12-01T08:25:00.000Z',
      lead: person(),
      scribe: person(),
      tiers: [
        { tier: 1, name: next(), people: [{ person: person(), joinedAt: '2026-12-01T08:00:00.000Z', leftAt: null, minutes: 25 }] },
        { tier: 2, name: next(), people: [] },
      ],
      missingTiers: [2],
      story: [{ id: ID, at: '2026-12-01T08:05:00.000Z', writtenAt: '2026-12-01T08:10:00.000Z', text: next(), by: person(), ticket: null }],
      agenda: [item('a', 'solved'), item('b', 'carried'), item('c', null)],
      decisions: [{ id: ID, text: next(), item: 'a', by: person(), at: '2026-12-01T08:05:00.000Z' }],
      actions: [
        {
          id: ID,
          bridge: ID,
          text: next(),
          owner: person(),
          isOwnerGone: false,
          dueOn: '2026-12-04',
          state: 'open',
          note: null,
          item: 'a',
          ticket: null,
          version: 1,
        },
      ],
      carried: ['b'],
      rule: { priority: 'urgent', sameError: { users: 5, withinMinutes: 60 } },
      notes: { markdown: next(), text: `${next()}\n- ${next()}\n\n${next()}`, authors: [person()] },
      ...more,
    },
  };
}

const WORDS = NASTY_TEXTS.filter((text) => text.trim() !== '').map((text) => text.slice(0, 500));
const markdown = (text: string, more: Partial<Minutes> = { notes: null }) =>
  markdownOf(
    minutesPaper(
      minutesWith(() => text, more),
      SENTENCES,
    ),
  );

/** What a reader of Markdown sees as structure. */
function shapeOf(text: string) {
  const signs = text.replace(/\\[!-/:-@[-`{-~]/g, '');
  return {
    headings: text.match(/^#+ /gm),
    rows: [...signs.matchAll(/^\|.*\|$/gm)].map(([row]) => row.split('|').length),
    lists: text.match(/^ *(?:-|\d+\.) /gm)?.length,
    html: signs.match(/[<>]/g)?.length,
    links: signs.match(/[[\]]/g),
    code: signs.match(/`/g)?.length,
  };
}

test.each(WORDS)('%j wherever minutes have words cannot become structure in Markdown', (text) => {
  expect(shapeOf(markdown(text))).toEqual(shapeOf(markdown('harmless words')));
});

test.each(WORDS)('%j in notes is a paragraph or a list, and nothing else', (text) => {
  const harmless = shapeOf(markdown('harmless words', {}));
  expect({ ...shapeOf(markdown(text, {})), lists: harmless.lists }).toEqual(harmless);
});

test('whatever the words are, they make a document for Word that opens without repair, and a PDF', async () => {
  const LONG = [...WORDS, 'x'.repeat(4_000), '漢'.repeat(1_000), 'word '.repeat(800), 'line\n'.repeat(700)];
  for (let turn = 0; turn < runs(3, LONG.length); turn++) {
    let at = Math.floor((turn * LONG.length) / runs(3, LONG.length));
    const paper = minutesPaper(
      minutesWith(() => (LONG[at++ % LONG.length] ?? '').slice(0, 4_000)),
      SENTENCES,
    );
    const { html, parts } = await readDocx(await docxOf(paper));
    expect(html).not.toMatch(/<script|<img|javascript:alert\(1\)"/);
    expect([...parts.keys()].filter((part) => parts.get(part)?.includes('TargetMode="External"'))).toEqual([]);
    const { text, pages } = await readPdf(await pdfOf(paper));
    expect([pages > 1, text.includes('Carried over to the next call')]).toEqual([true, true]);
  }
}, 120_000);

test('an agenda as long as one can be is told to its end', async () => {
  const { minutes, plan } = minutesWith(() => 'Autopilot times out');
  const [first] = minutes.agenda;
  const agenda = Array.from({ length: 200 }, (_, index) => ({
    ...(first as Minutes['agenda'][number]),
    id: String(index),
    title: `Item ${index}.`,
  }));
  const { text } = await readPdf(await pdfOf(minutesPaper({ plan, minutes: { ...minutes, agenda, carried: ['199'] } }, SENTENCES)));
  for (const index of [0, 99, 199]) expect(text).toContain(`Item ${index}.`);
}, 60_000);

test('notes keep their lists and their paragraphs', () => {
  expect(notesBlocks('Seen:\n- one\n  and more\n- two\n\n1. first\n2. second\n\nlast line\nand its second')).toEqual([
    { kind: 'paragraph', text: 'Seen:' },
    { kind: 'list', isOrdered: false, items: ['one\nand more', 'two'] },
    { kind: 'list', isOrdered: true, items: ['first', 'second'] },
    { kind: 'paragraph', text: 'last line\nand its second' },
  ]);
});

test.each([
  [{ state: 'live', endedAt: null } as const, 'these minutes are not finished'],
  [{ state: 'missed', startedAt: null, tiers: [], agenda: [], carried: [], notes: null } as const, 'This call was not held'],
])('a call that is $state says so', (more, said) => {
  expect(
    markdownOf(
      minutesPaper(
        minutesWith(() => 'words', more as Partial<Minutes>),
        SENTENCES,
      ),
    ),
  ).toContain(said);
});

test.each([
  ['2026-12-01T22:50:00Z', '2026-12-01T23:20:00Z', 'Tuesday, 1 December 2026, 23:50 – Wednesday, 2 December 2026, 00:20'],
  // The hour from two to three comes twice.
  ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', 'Sunday, 25 October 2026, 02:30–02:30'],
  ['2027-03-28T00:30:00Z', '2027-03-28T01:15:00Z', 'Sunday, 28 March 2027, 01:30–03:15'],
])('from %s to %s is told as the clocks there show it', (from, to, said) => {
  expect(spokenSpan({ from, to }, 'en', 'Europe/Madrid')).toBe(said);
});

test('a note has what a ticket can hold, whatever was said', () => {
  const part = {
    title: null,
    outcome: 'solved',
    note: '𝒳'.repeat(4_000),
    decisions: Array.from({ length: 10 }, () => '𝒳'.repeat(4_000)),
    actions: [],
  } as const;
  const held = { title: { en: 'P1', es: 'P1' }, from: new Date(), to: new Date(), timeZone: 'UTC' };
  const body = ticketNote(SENTENCES, ['en'], held, [part]);
  expect([body.length <= 20_000, body.isWellFormed(), body.at(-1)]).toEqual([true, true, '…']);
});

test('what came of a ticket and of an action about it stands apart', () => {
  const [ticket, action] = [
    { title: null, outcome: 'solved', note: null, decisions: ['Weekly'], actions: [] },
    { title: 'Renew the token', outcome: 'carried', note: null, decisions: [], actions: [] },
  ] as const;
  const held = { title: { en: 'P1', es: 'P1' }, from: new Date(), to: new Date(), timeZone: 'UTC' };
  expect(ticketNote(SENTENCES, ['en'], held, [ticket, action]).split('\n').slice(1)).toEqual([
    'Outcome: Solved here',
    '- Decided: Weekly',
    '',
    'Renew the token',
    'Outcome: Carried over',
  ]);
});
