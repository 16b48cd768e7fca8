import { type IPropertiesOptions, LineRuleType } from 'docx';
import { COLOURS } from '../colours.ts';
import { plain } from './table.ts';

type Styles = NonNullable<IPropertiesOptions['styles']>;

const INK = plain(COLOURS.ink);
const QUIET = plain(COLOURS.quiet);

/** A share of the line that the type needs; without the rule beside it, LibreOffice takes it for a height, and larger type overlaps. */
const lines = (share: number) => ({ line: Math.round(share * 240), lineRule: LineRuleType.AUTO });

/** The hierarchy of the document, as styles that its readers can change in one place. Sizes are half points, spaces twentieths. */
export function stylesIn(language: string): Styles {
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: INK, font: 'Calibri' },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, ...lines(1.1) } },
  });
  const style = (id: string, run: object, paragraph: object) => ({ id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 100, ...lines(1.1) } },
      },
      title: { run: { size: 68, bold: true, color: INK, font: 'Calibri' }, paragraph: { spacing: { after: 500, ...lines(1) } } },
      heading1: heading(38, 560, 180),
      heading2: heading(27, 320, 100),
      heading3: heading(22, 220, 60),
    },
    paragraphStyles: [
      style('Organisation', { size: 32, color: QUIET }, { spacing: { before: 1_400, after: 60 } }),
      style('ContentsHeading', { size: 27, bold: true }, { keepNext: true, spacing: { before: 700, after: 140 } }),
      style('Contents', {}, { spacing: { after: 80 } }),
      style('Running', { size: 16, color: QUIET }, { spacing: { after: 0 } }),
      style('Lead', { color: QUIET }, { spacing: { after: 120 } }),
      style('Open', { italics: true, color: plain(COLOURS.warn) }, {}),
      style('Cell', { size: 19 }, { spacing: { after: 0, ...lines(1) } }),
      style('CellNote', { size: 16, color: QUIET }, { spacing: { after: 0, ...lines(1) } }),
      style('Arrow', { size: 12 }, { spacing: { after: 0, ...lines(0.67) } }),
      style('Sliver', { size: 8 }, { spacing: { after: 0, ...lines(0.58) } }),
      style('Gap', { size: 12 }, { spacing: { after: 60 } }),
    ],
  };
}
