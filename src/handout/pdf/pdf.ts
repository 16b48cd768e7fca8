import pdfmake from 'pdfmake';
import type { Content, ContentToc, Margins, Node, NodeQueries, TDocumentDefinitions } from 'pdfmake/interfaces';
import { MAIN, TYPEFACES } from '../../platform/typefaces.ts';
import { COLOURS, tierColour } from '../colours.ts';
import type { Block, Fact, Paper } from '../paper/blocks.ts';
import { drawable, inTypefaces } from './characters.ts';
import { drawLadder } from './draw-ladder.ts';
import { drawPacketScale, drawTimeline } from './draw-timeline.ts';
import { contentTable, factTable } from './table.ts';

const MARGIN = 42;
/** A4 in points, less its margins. */
const WIDTH = 595 - 2 * MARGIN;
/** Large enough for the camera of a phone at arm’s length. */
const QR_POINTS = 130;
const HEADING_LOWEST = 0.86;
/** A card that does not fit on its page is set smaller, in these steps. */
const CARD_SCALES = [1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58];

const FILES = new Set(Object.values(TYPEFACES).flatMap((styles) => Object.values(styles)));
pdfmake.setFonts(TYPEFACES);
// Nothing in a plan may make the desk fetch or read anything.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FILES.has(path));

/** A hand-out as a PDF on A4, its drawings as vectors. A card is always one page. */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  const { drawn, lacking } = drawable(paper);
  const set = { title: titleOf(paper), paper: drawn, note: lacking > 0 ? paper.lacking.replace('{count}', String(lacking)) : '' };
  if (paper.front.kind !== 'card') return (await typeset(set, 1)).bytes;
  for (const scale of CARD_SCALES) {
    const { bytes, pages } = await typeset(set, scale);
    if (pages === 1 || scale === CARD_SCALES.at(-1)) return bytes;
  }
  throw new Error('a card has no scale');
}

/** A paper that can be drawn, with its title as it is and what is said of the characters that it lacks. */
type Sheet = { title: string; paper: Paper; note: string };

function titleOf({ organisation, title }: Paper): string {
  return [organisation, title].filter(Boolean).join(': ');
}

async function typeset({ title, paper, note }: Sheet, scale: number): Promise<{ bytes: Buffer; pages: number }> {
  let pages = 0;
  const size = (points: number) => points * scale;
  const isCard = paper.front.kind === 'card';
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: isCard ? [MARGIN, 30, MARGIN, 36] : [MARGIN, 58, MARGIN, 52],
    language: paper.locale,
    displayTitle: true,
    version: '1.7',
    info: {
      title,
      author: paper.author,
      creator: 'Relevo',
      producer: 'Relevo',
    },
    defaultStyle: { font: MAIN, fontSize: size(9.5), lineHeight: 1.22, color: COLOURS.ink },
    // A card's head says all that the head of a page would say.
    header: (page) =>
      isCard || page === 1
        ? null
        : inTypefaces({ text: paper.running, fontSize: 8, color: COLOURS.quiet, margin: [MARGIN, 28, MARGIN, 0] }),
    footer: (page, count) => {
      pages = count;
      const words = paper.pageOf.replace('{page}', String(page)).replace('{pages}', String(count));
      return {
        columns: [inTypefaces({ text: isCard ? paper.running : '' }), { text: words, alignment: 'right' }],
        fontSize: 8,
        color: COLOURS.quiet,
        margin: [MARGIN, isCard ? 10 : 20, MARGIN, 0],
      };
    },
    pageBreakBefore: isLonelyHeading,
    content: inTypefaces([...front(paper, note, size), ...paper.blocks.flatMap((block) => contentOf(block, size))]),
  };
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  return { bytes, pages };
}

type Size = (points: number) => number;

/** A heading at the foot of a page, with nothing of what it heads. */
function isLonelyHeading({ headlineLevel, startPosition }: Node, { getFollowingNodesOnPage }: NodeQueries): boolean {
  if (!headlineLevel) return false;
  // A chapter starts anew unless there is much room left for it.
  if (headlineLevel === 1 && startPosition.verticalRatio > 0.62) return true;
  return startPosition.verticalRatio > HEADING_LOWEST || getFollowingNodesOnPage().every((node) => node.headlineLevel);
}

function front({ front: head, organisation, title, blocks }: Paper, note: string, size: Size): Content[] {
  const noted: Content[] = note ? [{ text: note, fontSize: size(8.5), color: COLOURS.warn, margin: [0, size(4), 0, 0] }] : [];
  if (head.kind === 'card') return [...cardHead({ head, title }, size), ...noted];
  if (head.kind === 'sheet') return [...sheetHead({ organisation, title, facts: head.facts }, size), ...noted];
  const toc: ContentToc = { toc: { title: { text: head.contents, fontSize: 13, bold: true, margin: [0, 0, 0, 6] }, outlines: true } };
  const hasChapters = blocks.some(({ kind }) => kind === 'chapter');
  return [
    { ...tierBars(), margin: [0, 60, 0, 26] },
    ...(organisation ? [{ text: organisation, fontSize: 16, color: COLOURS.quiet, margin: [0, 0, 0, 4] } satisfies Content] : []),
    { text: title, fontSize: 34, bold: true, lineHeight: 1.05, margin: [0, 0, 0, 26] },
    ...factsContent(head.facts, size),
    ...noted,
    ...(hasChapters ? [{ ...toc, margin: [0, 34, 0, 0] } as Content] : []),
    { text: head.promise, fontSize: 8.5, color: COLOURS.quiet, margin: [0, 30, 0, 0], pageBreak: 'after' },
  ];
}

/** The three tiers as one line. */
function tierBars() {
  return {
    canvas: [1, 2, 3].map((tier, index) => ({ type: 'rect' as const, x: index * 44, y: 0, w: 40, h: 5, color: tierColour(tier).hue })),
  };
}

type SheetHead = { organisation: string; title: string; facts: readonly Fact[] };

function sheetHead({ organisation, title, facts }: SheetHead, size: Size): Content[] {
  return [
    { ...tierBars(), margin: [0, 0, 0, size(12)] },
    ...(organisation ? [{ text: organisation, fontSize: size(11), color: COLOURS.quiet } satisfies Content] : []),
    { text: title, fontSize: size(22), bold: true, lineHeight: 1.05, margin: [0, 0, 0, size(8)] },
    ...factsContent(facts, size),
  ];
}

function cardHead({ head, title }: { head: Paper['front'] & { kind: 'card' }; title: string }, size: Size): Content[] {
  const { hue } = tierColour(head.tier);
  return [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: WIDTH, h: 5, color: hue }], margin: [0, 0, 0, size(8)] },
    { text: title, fontSize: size(20), bold: true, color: hue, lineHeight: 1.05 },
    ...head.facts.map(
      ({ lines }): Content => ({ text: lines.join(' '), fontSize: size(10), color: COLOURS.quiet, margin: [0, size(2), 0, 0] }),
    ),
  ];
}

function factsContent(facts: readonly Fact[], size: Size): Content[] {
  return facts.length > 0 ? [factTable(facts, size)] : [];
}

function listContent({ items, isOrdered }: Extract<Block, { kind: 'list' }>, size: Size): Content {
  const margin: Margins = [0, size(2), 0, size(5)];
  const entries = items.map((text): Content => ({ text, margin: [0, 0, 0, 2] }));
  return isOrdered ? { ol: entries, margin } : { ul: entries, margin };
}

function contentOf(block: Block, size: Size): Content[] {
  switch (block.kind) {
    case 'chapter':
      return [
        {
          text: `${block.number}  ${block.text}`,
          fontSize: size(19),
          bold: true,
          lineHeight: 1.08,
          margin: [0, size(24), 0, size(8)],
          headlineLevel: 1,
          tocItem: true,
          tocMargin: [0, 2, 0, 2],
        },
      ];
    case 'heading':
      return [
        {
          text: block.text,
          fontSize: size(block.level === 2 ? 13 : 10.5),
          bold: true,
          ...(block.tier !== undefined && { color: tierColour(block.tier).hue }),
          margin: [0, size(block.level === 2 ? 13 : 9), 0, size(block.level === 2 ? 4 : 2)],
          headlineLevel: block.level,
        },
      ];
    case 'paragraph':
      return [
        {
          text: block.text,
          margin: [0, 0, 0, size(5)],
          ...(block.tone === 'lead' && { color: COLOURS.quiet }),
          ...(block.tone === 'open' && { color: COLOURS.warn, italics: true }),
        },
      ];
    case 'list':
      return [listContent(block, size)];
    case 'facts':
      return factsContent(block.facts, size);
    case 'table':
      return [contentTable(block, { width: WIDTH, size })];
    case 'ladder':
      return [
        { text: block.caption, color: COLOURS.quiet, margin: [0, 0, 0, 8] },
        { svg: drawLadder(block, WIDTH), width: WIDTH, margin: [0, 0, 0, 12] },
      ];
    case 'timeline':
      return [{ svg: drawTimeline(block, WIDTH), width: WIDTH, margin: [0, 4, 0, 8] }];
    case 'qr':
      return [
        { text: block.caption, margin: [0, 0, 0, size(8)] },
        { qr: block.address, fit: size(QR_POINTS), eccLevel: 'M', margin: [0, 0, 0, size(6)] },
        { text: block.address, color: COLOURS.quiet, link: block.address },
      ];
    case 'packet-scale':
      return [
        {
          columns: [
            { svg: drawPacketScale(block, WIDTH * 0.66), width: WIDTH * 0.66 },
            { text: block.caption, color: COLOURS.quiet, margin: [10, 1, 0, 0] },
          ],
          margin: [0, size(2), 0, size(4)],
        },
      ];
  }
}
