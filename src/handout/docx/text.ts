import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';

/** The direction of a text is that of its first letter that has one. */
const FIRST_STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** What no XML may hold, escaped or not; one of them and Word would have to repair the file. */
const NOT_IN_XML = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A paragraph of plain text: lines stay lines, and a text that runs from right to left does so. */
export function textParagraph(text: string, { run = {}, ...paragraph }: IParagraphOptions & { run?: IRunOptions } = {}): Paragraph {
  const isRightToLeft = RIGHT_TO_LEFT.test(FIRST_STRONG.exec(text)?.[0] ?? '');
  return new Paragraph({
    ...paragraph,
    ...(isRightToLeft && { bidirectional: true }),
    children: textRuns(text, { ...run, ...(isRightToLeft && { rightToLeft: true }) }),
  });
}

export function textRuns(text: string, run: IRunOptions = {}): TextRun[] {
  return inXml(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 && { break: 1 }) }));
}

export function inXml(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '');
}
