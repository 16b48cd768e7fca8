import {
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { COLOURS, tierColour } from '../colours.ts';
import type { Block, Fact, Paper } from '../paper/blocks.ts';
import { ladderTable } from './ladder.ts';
import { stylesIn } from './styles.ts';
import { contentTable, factTable, packetTable, plain, timelineTable } from './table.ts';
import { inXml, textParagraph, textRuns } from './text.ts';

type Child = Paragraph | Table;
const LANGUAGES = { en: 'en-GB', es: 'es-ES' } as const;
const A4 = { width: 11_906, height: 16_838 };
const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A hand-out for Word and its like, on A4: headings, tables and lists are native, so that it can be worked on. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const language = LANGUAGES[paper.locale];
  const isCard = paper.front.kind === 'card';
  const margin = isCard
    ? { top: 720, bottom: 720, left: 1_000, right: 1_000, footer: 400 }
    : { top: 1_200, bottom: 1_100, left: 1_000, right: 1_000 };
  const document = new Document({
    title: inXml([paper.organisation, paper.title].filter(Boolean).join(': ')),
    creator: inXml(paper.author),
    lastModifiedBy: inXml(paper.author),
    description: inXml(paper.running),
    styles: stylesIn(language),
    numbering: { config: numberedLists(paper.blocks) },
    sections: [
      {
        properties: { page: { size: A4, margin }, titlePage: true },
        headers: {
          default: new Header({ children: isCard ? [] : [textParagraph(paper.running, { style: 'Running' })] }),
          first: new Header({ children: [] }),
        },
        footers: { default: footer(paper), first: footer(paper) },
        children: [...front(paper), ...paper.blocks.flatMap(childrenOf)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footer({ pageOf }: Paper): Footer {
  const children = pageOf.split(/(\{pages?\})/).flatMap((part) => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return textRuns(part);
  });
  return new Footer({ children: [new Paragraph({ style: 'Running', alignment: 'right', children })] });
}

function front({ front: head, organisation, title, running, blocks }: Paper): Child[] {
  if (head.kind === 'card') {
    const color = plain(tierColour(head.tier).hue);
    return [
      textParagraph(running, { style: 'Running' }),
      textParagraph(title, { heading: HeadingLevel.HEADING_1, spacing: { before: 60, after: 60 }, run: { color } }),
      ...head.facts.map(({ lines }) => textParagraph(lines.join(' '), { style: 'Lead' })),
    ];
  }
  if (head.kind === 'sheet')
    return [
      ...(organisation ? [textParagraph(organisation, { style: 'Lead' })] : []),
      textParagraph(title, { heading: HeadingLevel.HEADING_1, spacing: { before: 0, after: 160 } }),
      ...facts(head.facts),
    ];
  return [
    ...(organisation ? [textParagraph(organisation, { style: 'Organisation' })] : []),
    textParagraph(title, { heading: HeadingLevel.TITLE }),
    ...facts(head.facts),
    textParagraph(head.contents, { style: 'ContentsHeading' }),
    ...blocks.flatMap((block) =>
      block.kind === 'chapter'
        ? [
            new Paragraph({
              style: 'Contents',
              children: [
                new InternalHyperlink({ anchor: `chapter-${block.number}`, children: textRuns(`${block.number}  ${block.text}`) }),
              ],
            }),
          ]
        : [],
    ),
    textParagraph(head.promise, { style: 'Lead', spacing: { before: 500 } }),
    new Paragraph({ pageBreakBefore: true, style: 'Sliver', children: [] }),
  ];
}

/** After a table Word needs a paragraph, or two tables that follow each other become one. */
const gap = () => new Paragraph({ style: 'Gap', children: [] });

function facts(all: readonly Fact[]): Child[] {
  return all.length > 0 ? [factTable(all), gap()] : [];
}

/** Each ordered list counts from one: it has a numbering of its own. */
function numberedLists(blocks: readonly Block[]) {
  return blocks.flatMap((block, index) =>
    block.kind === 'list' && block.isOrdered
      ? [
          {
            reference: `steps-${index}`,
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: 400, hanging: 400 } } } }],
          },
        ]
      : [],
  );
}

function childrenOf(block: Block, index: number): Child[] {
  switch (block.kind) {
    case 'chapter':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: [new Bookmark({ id: `chapter-${block.number}`, children: textRuns(`${block.number}  ${block.text}`) })],
        }),
      ];
    case 'heading':
      return [
        textParagraph(block.text, {
          heading: LEVELS[block.level],
          ...(block.tier !== undefined && { run: { color: plain(tierColour(block.tier).hue) } }),
        }),
      ];
    case 'paragraph':
      return [
        textParagraph(
          block.text,
          block.tone === 'lead' ? { style: 'Lead', keepNext: true } : block.tone === 'open' ? { style: 'Open' } : {},
        ),
      ];
    case 'list':
      return block.items.map((item) =>
        textParagraph(item, block.isOrdered ? { numbering: { reference: `steps-${index}`, level: 0 } } : { bullet: { level: 0 } }),
      );
    case 'facts':
      return facts(block.facts);
    case 'table':
      return [contentTable(block), gap()];
    case 'ladder':
      return [
        textParagraph(block.caption, { style: 'Lead', keepNext: true }),
        textParagraph(`▲ ${block.upWord}    ▼ ${block.downWord}`, {
          style: 'CellNote',
          keepNext: true,
          alignment: 'right',
          run: { color: plain(COLOURS.quiet) },
        }),
        ladderTable(block),
        gap(),
      ];
    case 'timeline':
      return [timelineTable(block), gap()];
    case 'qr':
      return [textParagraph(block.caption, { keepNext: true }), textParagraph(block.address, { style: 'Lead' })];
    case 'packet-scale': {
      const scale = packetTable(block);
      return [
        textParagraph(block.caption, { style: 'Lead', keepNext: true }),
        ...(scale ? [scale, new Paragraph({ style: 'Sliver', keepNext: true, children: [] })] : []),
      ];
    }
  }
}
