import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  inForceFrom: new Date('2026-06-01T08:00:00Z'),
  isInForce: true,
  publishedBy: 'A <b>person</b>',
});

/** A plan in which this text stands wherever a text may stand. */
function planOf(text: string): PlanDocument {
  return {
    organisation: { name: text, contact: text },
    tiers: [1, 2, 3, 4].map((tier) => ({ tier, name: text, purpose: text })),
    teams: [1, 2, 3].map((tier) => ({
      id: `team-${tier}`,
      tier,
      name: text,
      lead: text,
      calendar: 'hours',
      channels: [{ kind: 'phone', address: text }],
    })),
    calendars: [{ id: 'hours', name: text, timeZone: text.slice(0, 60), hours: [{ days: ['monday'], from: '08:00', to: '24:00' }] }],
    responsibilities: [
      { tier: 1, duties: [text], moves: [text], intuneRole: text, areas: Object.fromEntries(ISSUE_AREAS.map((area) => [area, 'assists'])) },
    ],
    process: {
      steps: [text, text],
      vendor: { name: text, contract: text, contact: text, severities: [{ id: text.slice(0, 40), meaning: text }] },
      packet: [{ toTier: 2, bar: 60, fields: [{ field: 'symptom', weight: 100 }] }],
    },
    phases: [
      {
        id: 'pilot',
        name: text,
        kind: 'pilot',
        from: '2026-02-31',
        to: '2026-01-01',
        groups: [{ name: text, users: 5, approach: 'assisted' }],
        involvement: [{ team: 'nobody', how: text }],
        bridge: { schedule: text, minutes: 30 },
        gate: [text],
      },
      { id: 'next', name: text, kind: 'steady', from: '2026-03-01' },
    ],
    training: { programmes: [{ id: 'p', name: text, tier: 1, modules: [{ name: text, minutes: 5, kind: 'lab' }], heldOn: '2026-02-30' }] },
    communication: { waves: [{ id: 'w', name: text, channel: 'mail', pieces: [{ phase: 'next', on: '2026-03-02' }] }] },
    goals: {
      aims: [{ id: 'a', name: text, value: text, measure: text, target: text }],
      challenges: [{ id: 'c', name: text, impact: text }],
    },
  } as PlanDocument;
}

const HARMLESS = shapeOf(markdownOf(paperOf(editionOf(planOf('harmless words')), sentences, 'en')));

describe.each(NASTY_TEXTS.filter((text) => text.trim() !== ''))('%j wherever a plan has words', (text) => {
  const paper = paperOf(editionOf(planOf(text.slice(0, 500))), sentences, 'en');

  test('cannot become structure in Markdown', () => {
    expect(shapeOf(markdownOf(paper))).toEqual(HARMLESS);
  });

  test('makes a document that opens without repair', async () => {
    const { html, parts } = await readDocx(await docxOf(paper));
    expect(html).not.toMatch(/<script|<img|javascript:alert\(1\)"/);
    expect(
      [...parts.keys()].filter((part) => part.endsWith('.rels')).flatMap((part) => parts.get(part)?.match(/TargetMode="External"/g) ?? []),
    ).toEqual([]);
  });
});

test('makes a PDF that opens, whatever the letters are', async () => {
  for (const text of [NASTY_TEXTS.filter((one) => one.length < 50).join(' '), 'x'.repeat(400), '漢'.repeat(200), 'مرحبا '.repeat(60)]) {
    const edition = editionOf(planOf(text.slice(0, 500)));
    const { pages } = await readPdf(await pdfOf(paperOf(edition, sentences, 'es')));
    expect(pages).toBeGreaterThan(4);
    for (const tier of [1, 2, 3]) expect((await readPdf(await pdfOf(tierCardOf(edition, tier, sentences, 'es')))).pages).toBe(1);
  }
}, 120_000);

test('any plan that its schema lets pass is handed out', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan, async (plan) => {
      const paper = paperOf(editionOf(plan), sentences, 'en');
      expect(markdownOf(paper)).toContain('## 7. What is it for');
      expect((await readDocx(await docxOf(paper))).text).toContain('What is it for');
      expect((await readPdf(await pdfOf(paper))).pages).toBeGreaterThan(1);
    }),
    { numRuns: runs(5, 30) },
  );
}, 180_000);

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
