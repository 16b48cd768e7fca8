import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openedByLibreOffice, overlapsIn } from '../../test/open-documents.ts';
import { readMessages } from '../app/messages.ts';
import { parsePlanFile } from '../plan/file/parse-plan-file.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { docxOf } from './docx/docx.ts';
import { paperOf } from './paper/paper.ts';
import { pdfOf } from './pdf/pdf.ts';

/** A second program says whether it opens what is handed out, where the host has it. It takes seconds to start, so this is tried seldom. */
describe.each(['en', 'es'] as const)('the worked plan in %s', (locale) => {
  const plan = parsePlanFile(readFileSync(new URL('../../examples/support-plan.yaml', import.meta.url), 'utf8')).document as PlanDocument;
  const edition = {
    plan,
    version: 3,
    holidays: {},
    inForceFrom: new Date('2026-06-01T08:00:00Z'),
    isInForce: true,
    publishedBy: 'Marta Solís',
  };
  const paper = paperOf(edition, openSentences(readMessages()), locale);

  test('as PDF opens in LibreOffice, where the host has one that can', async ({ skip }) => {
    const opened = await openedByLibreOffice(() => pdfOf(paper), 'pdf');
    if (opened === 'cannot be asked') skip('no LibreOffice here that opens a PDF of another maker');
    expect(opened).not.toBe('does not open');
  });

  test('for Word opens in LibreOffice, where the host has one, and nothing stands over anything else', async ({ skip }) => {
    const opened = await openedByLibreOffice(() => docxOf(paper), 'docx');
    if (opened === 'cannot be asked') skip('no LibreOffice here that opens a document of another maker');
    if (typeof opened === 'string') throw new Error(`LibreOffice: ${opened}`);
    expect(await overlapsIn(opened)).toEqual([]);
  });
});
