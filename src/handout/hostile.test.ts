import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPlan, NASTY_TEXTS } from '../../test/arbitrary-plan.ts';
import { readDocx, readPdf } from '../../test/open-documents.ts';
import { runs } from '../../test/runs.ts';
import { readMessages } from '../app/messages.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { ISSUE_AREAS } from '../plan/words.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { docxOf } from './docx/docx.ts';
import { markdownOf } from './paper/markdown.ts';
import { paperOf } from './paper/paper.ts';
import { tierCardOf } from './paper/tier-card.ts';
import { pdfOf } from './pdf/pdf.ts';

const sentences = openSentences(readMessages());
const editionOf = (plan: PlanDocument) => ({
  plan,
  version: 1,
  holidays: {},
  inForceFrom: new Date('2026-06-01T08:00:00Z'),
  isInForce: true,
  publishedBy: 'A <b>person</b>',
});

/** A plan in which this text stands wherever a text may stand. */
const planOf = (text: string) => planWith(() => text);

/** A plan that takes its texts, place by place, from whoever gives them. */
function planWith(next: () => string): PlanDocument {
  return {
    organisation: { name: next(), contact: next() },
    tiers: [1, 2, 3, 4].map((tier) => ({ tier, name: next(), purpose: next() })),
    teams: [1, 2, 3].map((tier) => ({
      id: `team-${tier}`,
      tier,
      name: next(),
      lead: next(),
      calendar: 'hours',
      channels: [{ kind: 'phone', address: next() }],
    })),
    calendars: [{ id: 'hours', name: next(), timeZone: next().slice(0, 60), hours: [{ days: ['monday'], from: '08:00', to: '24:00' }] }],
    responsibilities: [
      {
        tier: 1,
        duties: [next()],
        moves: [next()],
        intuneRole: next(),
        areas: Object.fromEntries(ISSUE_AREAS.map((area) => [area, 'assists'])),
      },
    ],
    process: {
      steps: [next(), next()],
      vendor: { name: next(), contract: next(), contact: next(), severities: [{ id: next().slice(0, 40), meaning: next() }] },
      packet: [{ toTier: 2, bar: 60, fields: [{ field: 'symptom', weight: 100 }] }],
    },
    phases: [
      {
        id: 'pilot',
        name: next(),
        kind: 'pilot',
        from: '2026-02-31',
        to: '2026-01-01',
        groups: [{ name: next(), users: 5, approach: 'assisted' }],
        involvement: [{ team: 'nobody', how: next() }],
        bridge: { schedule: next(), minutes: 30 },
        gate: [next()],
      },
      { id: 'next', name: next(), kind: 'steady', from: '2026-03-01' },
    ],
    training: {
      programmes: [{ id: 'p', name: next(), tier: 1, modules: [{ name: next(), minutes: 5, kind: 'lab' }], heldOn: '2026-02-30' }],
    },
    communication: { waves: [{ id: 'w', name: next(), channel: 'mail', pieces: [{ phase: 'next', on: '2026-03-02' }] }] },
    goals: {
      aims: [{ id: 'a', name: next(), value: next(), measure: next(), target: next() }],
      challenges: [{ id: 'c', name: next(), impact: next() }],
    },
  } as PlanDocument;
}

const HARMLESS = shapeOf(markdownOf(paperOf(editionOf(planOf('harmless words')), sentences, 'en')));

const WORDS = NASTY_TEXTS.filter((text) => text.trim() !== '').map((text) => text.slice(0, 500));
/** Many letters at once, a word without end, letters as wide as they are high, and letters from right to left. */
const LONG = [WORDS.filter((one) => one.length < 50).join(' '), 'x'.repeat(400), '漢'.repeat(200), 'مرحبا '.repeat(60)];

/** Every text stands in each of these plans, from one to the next in other places. */
function plansFullOf(texts: readonly string[], count: number): PlanDocument[] {
  return Array.from({ length: count }, (_, plan) => {
    let at = Math.floor((plan * texts.length) / count);
    return planWith(() => (texts[at++ % texts.length] ?? '').slice(0, 500));
  });
}

test.each(WORDS)('%j wherever a plan has words cannot become structure in Markdown', (text) => {
  expect(shapeOf(markdownOf(paperOf(editionOf(planOf(text)), sentences, 'en')))).toEqual(HARMLESS);
});

test('whatever the words are, they make a document for Word that opens without repair', async () => {
  for (const plan of plansFullOf(WORDS, runs(4, 21))) {
    const { html, parts } = await readDocx(await docxOf(paperOf(editionOf(plan), sentences, 'en')));
    expect(html).not.toMatch(/<script|<img|javascript:alert\(1\)"/);
    expect(
      [...parts.keys()].filter((part) => part.endsWith('.rels')).flatMap((part) => parts.get(part)?.match(/TargetMode="External"/g) ?? []),
    ).toEqual([]);
  }
});

test('whatever the letters are, they make a PDF that opens, and cards of one page', async () => {
  for (const plan of plansFullOf(LONG, runs(1, LONG.length))) {
    const edition = editionOf(plan);
    expect((await readPdf(await pdfOf(paperOf(edition, sentences, 'es')))).pages).toBeGreaterThan(4);
    for (const tier of [1, 2, 3]) expect((await readPdf(await pdfOf(tierCardOf(edition, tier, sentences, 'es')))).pages).toBe(1);
  }
});

test('any plan that its schema lets pass is handed out', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan, async (plan) => {
      const paper = paperOf(editionOf(plan), sentences, 'en');
      expect(markdownOf(paper)).toContain('## 7. What is it for');
      expect((await readDocx(await docxOf(paper))).text).toContain('What is it for');
      expect((await readPdf(await pdfOf(paper))).pages).toBeGreaterThan(1);
    }),
    { numRuns: runs(2, 12) },
  );
});

/** What a reader of Markdown sees as structure: fences, headings, tables, lists, and every sign of HTML, links and code that is not escaped. */
function shapeOf(markdown: string): unknown {
  const outside = markdown.replace(/^(`{3,})text\n[\s\S]*?^\1$/gm, '```');
  const signs = outside.replace(/\\[!-/:-@[-`{-~]/g, '');
  return {
    headings: outside.match(/^#+ /gm),
    fences: outside.match(/^```/gm)?.length,
    rows: [...signs.matchAll(/^\|.*\|$/gm)].map(([row]) => row.split('|').length),
    lists: outside.match(/^ *(?:-|\d+\.) /gm)?.length,
    rules: outside.match(/^(?:---+|===+|\*\*\*+)$/gm)?.length,
    html: signs.match(/[<>]/g)?.length,
    links: signs.match(/[[\]]/g),
    code: signs.match(/`/g)?.length,
    stars: signs.match(/\*/g)?.length,
  };
}
