import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import type { TFontDictionary } from 'pdfmake/interfaces';
import { normalForm } from './normal-form.ts';

const fileOf = createRequire(import.meta.url).resolve;
const roboto = (style: string) => fileOf(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);
/** Signs have no italics, and one weight is enough for them; our Japanese has no other. */
const single = (path: string) => {
  const file = fileOf(`@expo-google-fonts/${path}_400Regular.ttf`);
  return { normal: file, bold: file, italics: file, bolditalics: file };
};

export const MAIN = 'Roboto';
/** The typefaces of a PDF, in the order in which a character is looked for. */
export const TYPEFACES = {
  [MAIN]: { normal: roboto('Regular'), bold: roboto('Medium'), italics: roboto('Italic'), bolditalics: roboto('MediumItalic') },
  'Noto Sans Math': single('noto-sans-math/400Regular/NotoSansMath'),
  'Noto Emoji': single('noto-emoji/400Regular/NotoEmoji'),
  'Noto Sans Symbols 2': single('noto-sans-symbols-2/400Regular/NotoSansSymbols2'),
  'Sawarabi Gothic': single('sawarabi-gothic/400Regular/SawarabiGothic'),
} satisfies TFontDictionary;
export type Typeface = keyof typeof TYPEFACES;
const NAMES = Object.keys(TYPEFACES) as Typeface[];

/** Words from right to left would come out in the wrong order, which is worse than not at all. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const coverage = new Map<Typeface, ReadonlySet<number>>();

/** What all styles of a typeface have, as its files say. */
function coveredBy(typeface: Typeface): ReadonlySet<number> {
  return coverage.getOrInsertComputed(typeface, () => {
    const files = new Set(Object.values(TYPEFACES[typeface]));
    const sets = [...files].map((file) => {
      const font = openSync(file);
      if (!('characterSet' in font)) throw new Error(`${file} is a collection of typefaces`);
      return new Set(font.characterSet);
    });
    return sets.reduce((all, set) => all.intersection(set));
  });
}

/** The first typeface that has all of a character with its marks, or none. */
export function typefaceOf(cluster: string): Typeface | null {
  if (RIGHT_TO_LEFT.test(cluster)) return null;
  const points = [...cluster].map((letter) => letter.codePointAt(0) ?? 0);
  return NAMES.find((name) => points.every((point) => coveredBy(name).has(point))) ?? null;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What nearly every text is of, and Roboto has all of it. */
const PLAIN = /^[\t\n\r\x20-\x7E\xA0-\u017F–—‘’“”…€]*$/;

/** What a reader takes for one character each: a letter with its marks, an emoji of several parts. */
export function clustersOf(text: string): string[] {
  return /^[\x20-\x7E\xA0-\u02FF]*$/.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** A letter and its mark are one in many typefaces; what says how a character is to look is itself nothing to be seen. */
export function seenOf(cluster: string): string {
  return normalForm('NFC', cluster.replace(/(?!\u200D\p{Extended_Pictographic})[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, ''));
}

/** The characters of a text that no typeface of the PDF has. */
export function lackingIn(text: string): string[] {
  if (PLAIN.test(text)) return [];
  return clustersOf(text).filter((cluster) => !/^\s+$/.test(cluster) && seenOf(cluster) !== '' && !typefaceOf(seenOf(cluster)));
}
