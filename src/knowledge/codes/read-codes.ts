import { makeNames } from './names.ts';
import { isLong, numbersIn } from './numbers.ts';

type Coded = { numbers: readonly number[]; names: readonly string[] };

/** What the codes that somebody wrote say of the faults. */
export type WrittenCodes<Known> = {
  /** There is one at all, be it one that nobody has documented. */
  isAny: boolean;
  /** One of them is the code of these. */
  meant: ReadonlySet<Known>;
  /** The message that they are known by stands there: a sentence, which another fault may show as well. */
  quoted: ReadonlySet<Known>;
  /** The codes of the fault are long numbers, and another long number was written. */
  isAnother(known: Known): boolean;
};
/** Reads the codes in the field for them, and anywhere else. */
export type CodeReader<Known> = (written: { field: string; texts: readonly string[] }) => WrittenCodes<Known>;

export function makeCodeReader<Known extends Coded>(catalogue: readonly Known[]): CodeReader<Known> {
  const byNumber = Map.groupBy(
    catalogue.flatMap((known) => known.numbers.map((number) => ({ known, number }))),
    ({ number }) => number,
  );
  const knownBy = (number: number) => (byNumber.get(number) ?? []).map(({ known }) => known);
  const namesIn = makeNames(catalogue.flatMap((known) => known.names.map((code) => ({ known, code }))));
  return ({ field, texts }) => {
    const inField = numbersIn(field, { isField: true });
    const read = [inField, ...texts.map((text) => numbersIn(text, { isField: isCodeAlone(text) }))];
    const sure = read.flatMap((one) => [...one.sure]);
    const namesInField = namesIn(field, { isField: true });
    const names = [namesInField, ...texts.map((text) => namesIn(text, { isField: false }))];
    const meant = new Set([...sure.flatMap(knownBy), ...names.flatMap((found) => found.meant)]);
    // Without its prefix and its zeros a number is read only when nothing has the code as it stands.
    if (meant.size === 0 && namesInField.quoted.length === 0) {
      for (const known of [...inField.perhaps].flatMap(knownBy)) meant.add(known);
    }
    const hasLong = read.some(({ unmistakable }) => [...unmistakable].some(isLong));
    return {
      isAny: hasLong || meant.size > 0,
      meant,
      quoted: new Set(names.flatMap((found) => found.quoted)),
      isAnother: (known) => hasLong && known.numbers.length > 0 && known.numbers.every(isLong) && !meant.has(known),
    };
  };
}

/** Whoever searches for nothing but a number has written it into a field for codes. */
function isCodeAlone(text: string): boolean {
  return /\d/.test(text) && !/\p{L}{3}/u.test(text.replace(/\b(?:0x)?[\da-f]{3,}h?\b/gi, '')) && text.trim().split(/\s+/).length <= 4;
}
