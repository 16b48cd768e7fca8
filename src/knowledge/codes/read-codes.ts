import { isNamedIn, type Name, squeeze } from './names.ts';
import { isLong, numbersIn } from './numbers.ts';

type Coded = { numbers: readonly number[]; names: readonly Name[] };

/** What the codes that somebody wrote say of a fault. */
export type WrittenCodes = {
  /** One of them is its code. */
  isMeant(known: Coded): boolean;
  /** The message that it is known by stands there: a sentence, which another fault may show as well. */
  isQuoted(known: Coded): boolean;
  /** Its codes are long numbers, and another long number was written. */
  isAnother(known: Coded): boolean;
};

/** Reads the codes in the field for them, and anywhere else. */
export function readCodes({ field, texts }: { field: string; texts: readonly string[] }, catalogue: readonly Coded[]): WrittenCodes {
  const inField = numbersIn(field, { isField: true });
  const sure = new Set(inField.sure);
  for (const text of texts) for (const number of numbersIn(text, { isField: isCodeAlone(text) }).sure) sure.add(number);
  const squeezedField = squeeze(field);
  const squeezed = texts.map(squeeze);
  const isNamed = (name: Name) =>
    isNamedIn(squeezedField, name, { isField: true }) || squeezed.some((text) => isNamedIn(text, name, { isField: false }));
  const isMeant = ({ numbers, names }: Coded) =>
    numbers.some((number) => sure.has(number)) || names.some((name) => name.isOneWord && isNamed(name));
  // Without its prefix and its zeros a number is read only when nothing has the code as it stands.
  const isRead = inField.perhaps.size === 0 || catalogue.some(isMeant);
  const isPerhaps = ({ numbers }: Coded) => !isRead && numbers.some((number) => inField.perhaps.has(number));
  const hasLong = [...sure].some(isLong);
  return {
    isMeant: (known) => isMeant(known) || isPerhaps(known),
    isQuoted: ({ names }) => names.some((name) => !name.isOneWord && isNamed(name)),
    isAnother: ({ numbers }) => hasLong && numbers.length > 0 && numbers.every((number) => isLong(number) && !sure.has(number)),
  };
}

/** Whoever searches for nothing but a number has written it into a field for codes. */
function isCodeAlone(text: string): boolean {
  return /\d/.test(text) && !/\p{L}{3}/u.test(text.replace(/\b(?:0x)?[\da-f]{3,}h?\b/gi, '')) && text.trim().split(/\s+/).length <= 4;
}
