import { numbersIn } from '../../knowledge/codes/numbers.ts';

/** An error code as all its spellings have it in common: its number, or the words that it is. */
export function sameCode(written: string): string {
  const number = numberOf(written);
  return number === undefined ? written.trim().toLowerCase() : `0x${number.toString(16).padStart(8, '0')}`;
}

/** The spellings in which people write a code most: a list finds them by its index. */
export function spellingsOf(written: string): string[] {
  const number = numberOf(written);
  if (number === undefined) return [...new Set([written, written.trim(), written.toLowerCase(), written.toUpperCase()])];
  const hex = number.toString(16).padStart(8, '0');
  const spelled = [`0x${hex}`, `0x${hex.toUpperCase()}`, `0X${hex.toUpperCase()}`, hex, hex.toUpperCase()];
  return [...new Set([written, ...spelled, String(number), String(number | 0)])];
}

/** Digits may be read in several ways: as errors of Windows begin with 8 and those of its kernel with C, that is what is meant first. */
function numberOf(written: string): number | undefined {
  const numbers = [...numbersIn(written, { isField: true }).sure].toSorted((a, b) => a - b);
  const beginning = (first: number) => numbers.find((number) => number >>> 28 === first);
  return beginning(0x8) ?? beginning(0xc) ?? numbers[0];
}
