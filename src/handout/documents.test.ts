import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oneLine, readDocx, readPdf } from '../../test/open-documents.ts';
import { readMessages } from '../app/messages.ts';
import { parsePlanFile } from '../plan/file/parse-plan-file.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { docxOf } from './docx/docx.ts';
import { markdownOf } from './paper/markdown.ts';
import { paperOf } from './paper/paper.ts';
import { tierCardOf } from './paper/tier-card.ts';
import { pdfOf } from './pdf/pdf.ts';

const example = (name: string) => readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8');
const planOf = (name: string) => parsePlanFile(example(name)).document as PlanDocument;
const sentences = openSentences(readMessages());
const editionOf = (plan: PlanDocument) => ({
  plan,
  version: 3,
  holidays: {},
  inForceFrom: new Date('2026-06-01T08:00:00Z'),
  isInForce: true,
  publishedBy: 'Marta Solís',
});
const WORKED = editionOf(planOf('support-plan'));

const SAID = {
  en: {
    title: 'Vela Norte Group: Support plan',
    running: 'Vela Norte Group · Support plan · Version 3',
    chapters: [
      ...['Which teams provide support?', 'Who is responsible for what in each tier?', 'What is the process?', 'How are they trained?'],
      ...['How are they involved early?', 'What are people told, and when?', 'What is it for, and what stands in its way?'],
    ],
    cover: ['Version 3, in force', '1 June 2026', 'Marta Solís', 'Dial 4400, or open the portal'],
    teams: ['Service desk', 'Windows device support', 'Mobile device support', 'MDM team'],
    cells: [
      'Conditional access',
      'escalates',
      'Autopilot reset',
      'removes data',
      'may not',
      'passes at 75%',
      'Steps tried',
      '1 hour 10 minutes',
    ],
    more: [
      '8 December 2026',
      'Monday to Friday at 09:00',
      'IT executives: 10 people',
      '22 Oct',
      'Poor adoption',
      'Unified support',
      'Henrik Dahl',
    ],
    ladder: [
      'The person with the problem',
      'packet of at least 70%',
      'solution to tiers 2 and 1 together',
      'contacts the user and resolves',
    ],
    card: ['What you do', 'What you must hand over', 'Whom you call', 'Hours'],
  },
  es: {
    title: 'Grupo Vela Norte: Plan de soporte',
    running: 'Grupo Vela Norte · Plan de soporte · Versión 3',
    chapters: [
      ...['¿Qué equipos dan soporte?', '¿Quién es responsable de qué en cada nivel?', '¿Cuál es el proceso?', '¿Cómo se forman?'],
      ...['¿Cómo participan desde el principio?', '¿Qué se comunica a las personas y cuándo?', '¿Para qué es y qué se interpone?'],
    ],
    cover: ['Versión 3, vigente', '1 de junio de 2026', 'Marta Solís', 'Marcar el 4400 o abrir el portal'],
    teams: ['Mesa de servicio', 'Soporte de dispositivos Windows', 'Soporte de dispositivos móviles', 'Equipo de MDM'],
    cells: [
      'Acceso condicional',
      'escala',
      'Restablecimiento de Autopilot',
      'elimina datos',
      'listón: 75 %',
      'Pasos probados',
      '1 hora 10 minutos',
    ],
    more: [
      '8 de diciembre de 2026',
      'De lunes a viernes a las 9:00',
      'Ejecutivos de TI: 10 personas',
      '22 oct',
      'Baja adopción',
      'Soporte unificado',
    ],
    ladder: ['La persona que tiene el problema', 'paquete de al menos el 70 %', 'solución a los niveles 2 y 1 a la vez'],
    card: ['Qué se hace', 'Qué se debe entregar', 'A quién se llama', 'Horario'],
  },
} as const;
const LANGUAGES = ['en', 'es'] as const;
const lacking = (text: string, words: readonly string[]) => words.filter((word) => !oneLine(text).includes(word));
const wordsOf = ({ chapters, cover, teams, cells, more, ladder }: (typeof SAID)['en' | 'es']) => [
  ...chapters,
  ...cover,
  ...teams,
  ...cells,
  ...more,
  ...ladder,
];
const inOrder = (text: string, words: readonly string[]) => words.map((word) => text.lastIndexOf(word));

describe.each(LANGUAGES)('the worked plan in %s', (locale) => {
  const said = SAID[locale];
  const paper = paperOf(WORKED, sentences, locale);

  test('as a PDF has all its chapters, teams and tables, with its title, author and language', async () => {
    const bytes = await pdfOf(paper);
    const pdf = await readPdf(bytes);
    expect(lacking(pdf.text, [...wordsOf(said), said.running])).toEqual([]);
    expect(pdf).toMatchObject({ title: said.title, author: 'Marta Solís', language: locale });
    expect(pdf.outline).toEqual(said.chapters.map((chapter, index) => `${index + 1}  ${chapter}`));
    expect(pdf.pages).toBeGreaterThan(7);
    expect(pdf.pages).toBeLessThan(16);
  });

  test('for Word has all its chapters, teams and tables, and nothing to repair', async () => {
    const bytes = await docxOf(paper);
    const { html, text, parts } = await readDocx(bytes);
    expect(lacking(text, wordsOf(said))).toEqual([]);
    expect([...html.matchAll(/<h1>(?:<a[^>]*><\/a>)*(.*?)<\/h1>/g)].map(([, words]) => words)).toEqual(
      expect.arrayContaining(said.chapters.map((chapter, index) => `${index + 1}  ${chapter}`)),
    );
    expect(html).toMatch(/<thead>/);
    expect(needsRepair(parts)).toEqual([]);
    expect(parts.get('word/styles.xml')).toContain(locale === 'es' ? 'w:val="es-ES"' : 'w:val="en-GB"');
    expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${said.title}</dc:title>`);
    expect([...parts].some(([name, xml]) => name.startsWith('word/header') && xml.includes(said.running))).toBe(true);
  });

  test('for Word says of every height of lines what it is a share of', async () => {
    const { parts } = await readDocx(await docxOf(paper));
    const spacings = [...parts.values()].flatMap((xml) => xml.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []);
    expect(spacings.length).toBeGreaterThan(5);
    expect(spacings.filter((spacing) => !spacing.includes('w:lineRule="auto"'))).toEqual([]);
  });

  test('as Markdown has all its chapters in order, its tables and its ladder', () => {
    const markdown = markdownOf(paper);
    const plain = markdown.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '');
    expect(lacking(plain, wordsOf(said))).toEqual([]);
    const places = inOrder(plain, said.chapters);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(plain).toContain(locale === 'en' ? '| **E-mail** | ● **handles** |' : '| **Correo electrónico** | ● **resuelve** |');
    expect(plain).toContain(locale === 'en' ? '[4] Microsoft' : '[1] Mesa de servicio');
  });
});

describe.each(LANGUAGES.flatMap((locale) => [1, 2, 3].map((tier) => ({ locale, tier }))))(
  'the card of tier $tier in $locale',
  ({ locale, tier }) => {
    const card = tierCardOf(WORKED, tier, sentences, locale);

    test('is one page that says what to do, what to hand over, whom to call and when', async () => {
      const pdf = await readPdf(await pdfOf(card));
      expect(pdf.pages).toBe(1);
      expect(lacking(pdf.text, [...SAID[locale].card, SAID[locale].running])).toEqual([]);
      const docx = await readDocx(await docxOf(card));
      expect(lacking(docx.text, SAID[locale].card)).toEqual([]);
      expect(needsRepair(docx.parts)).toEqual([]);
      expect(lacking(markdownOf(card), SAID[locale].card)).toEqual([]);
    });
  },
);

describe('a plan that says little', () => {
  test.each([
    ['the smallest', planOf('minimal-plan')],
    ['an empty one', {} as PlanDocument],
  ])('%s is handed out too, and names what is open', async (_, plan) => {
    const edition = { ...editionOf(plan), publishedBy: null };
    for (const locale of LANGUAGES) {
      const paper = paperOf(edition, sentences, locale);
      const pdf = await readPdf(await pdfOf(paper));
      expect(lacking(pdf.text, SAID[locale].chapters)).toEqual([]);
      const docx = await readDocx(await docxOf(paper));
      expect(lacking(docx.text, SAID[locale].chapters)).toEqual([]);
      expect(docx.text).toContain(locale === 'en' ? 'Still open:' : 'Sin responder:');
      expect(lacking(markdownOf(paper), [locale === 'en' ? 'Still open:' : 'Sin responder:'])).toEqual([]);
    }
    for (const tier of [1, 2, 3]) expect((await readPdf(await pdfOf(tierCardOf(edition, tier, sentences, 'es')))).pages).toBe(1);
  });
});

/** What Word would open a document with a complaint for, although it is well-formed. */
function needsRepair(parts: ReadonlyMap<string, string>): string[] {
  const body = parts.get('word/document.xml') ?? '';
  const grids = [...body.matchAll(/<w:tbl>.*?<w:tblGrid>(.*?)<\/w:tblGrid>(.*?)<\/w:tbl>/gs)];
  const uneven = grids.flatMap(([, grid = '', rows = '']) => {
    const columns = grid.match(/<w:gridCol /g)?.length ?? 0;
    return [...rows.matchAll(/<w:tr>.*?<\/w:tr>/gs)]
      .map(([row]) => spanOf(row))
      .filter((span) => span !== columns)
      .map((span) => `a row of ${span} in a grid of ${columns}`);
  });
  const ids = [...body.matchAll(/<w:bookmarkStart[^>]*w:id="([^"]+)"/g)].map(([, id]) => id);
  const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
  const names = [...body.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
  const styles = parts.get('word/styles.xml') ?? '';
  const used = [...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, style]) => style);
  return [
    ...uneven,
    ...(new Set(ids).size === ids.length ? [] : ['two bookmarks with one number']),
    ...anchors.filter((anchor) => !names.includes(anchor)).map((anchor) => `no bookmark ${anchor}`),
    ...[...new Set(used)].filter((style) => !styles.includes(`w:styleId="${style}"`)).map((style) => `no style ${style}`),
    ...(/<\/w:tbl><w:tbl>/.test(body) ? ['two tables that touch'] : []),
    ...(/<w:tc>(?:<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)?<\/w:tc>/s.test(body) ? ['a cell without a paragraph'] : []),
    ...(/<w:tbl>(?:(?!<w:tr>).)*<\/w:tbl>/s.test(body) ? ['a table without rows'] : []),
    ...(/\b(NaN|undefined|Infinity)\b/.test(body) ? ['a figure that is none'] : []),
  ];
}

function spanOf(row: string): number {
  return row
    .split('<w:tc>')
    .slice(1)
    .reduce((sum, cell) => sum + Number(/<w:gridSpan w:val="(\d+)"\/>/.exec(cell)?.[1] ?? 1), 0);
}

test('hours of several time zones each say theirs, in the plan and on the card; those of one need not', () => {
  const plan = planOf('support-plan');
  const [office] = plan.calendars ?? [];
  if (!office) throw new Error('the worked plan has a calendar');
  const americas = { ...office, id: 'americas', timeZone: 'America/Chicago' };
  const [desk, ...teams] = plan.teams ?? [];
  if (!desk) throw new Error('the worked plan has a team');
  const around = {
    ...plan,
    calendars: [office, americas],
    teams: [desk, { ...desk, id: 'night', name: 'Night', calendar: 'americas' }, ...teams],
  };
  const card = (of: PlanDocument) => markdownOf(tierCardOf(editionOf(of), 1, sentences, 'en'));
  expect(card(around)).toContain('Central Time (America/Chicago)');
  expect(card(around)).toContain('Central European Time (Europe/Madrid)');
  expect(markdownOf(paperOf(editionOf(around), sentences, 'en')).split('America/Chicago').length).toBe(3);
  expect(card(plan)).not.toContain('Europe/Madrid');
});
