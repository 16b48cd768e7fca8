/**
 * No script puts more marks on a letter (Unicode Standard Annex 15, stream-safe text); to bring a run of them into order takes time that
 * grows with the square of its length.
 */
const MARKS_BEYOND_ALL_SCRIPTS = /(\p{M}{30})\p{M}+/gu;

/** A text in one of Unicode's normal forms, at most 30 marks on a letter. Takes time that grows with the length alone, whatever the text is. */
export function normalForm(form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD', text: string): string {
  return text.replace(MARKS_BEYOND_ALL_SCRIPTS, '$1').normalize(form);
}

/** Its letters alone: `Año` as `Ano`. */
export function withoutMarks(text: string): string {
  return normalForm('NFD', text).replace(/\p{M}/gu, '');
}
