import { CONTEXT } from '../terms.ts';
import { asTyped } from './plain-text.ts';

/**
 * What the numbers of a text may mean, as unsigned 32 bits. The code field holds nothing else, so that every number there is a code;
 * elsewhere a short one must stand beside a word such as error, code or HTTP.
 */
export type Numbers = {
  /** Read as it is written. */
  sure: ReadonlySet<number>;
  /** Read as if the prefix and the leading zeros had been left out: 800 for 0x00000800. */
  perhaps: ReadonlySet<number>;
};

const ALL_BITS = 2 ** 32;
/** From here on nobody counts devices or people: such a number is a code wherever it stands. */
const LONG = 10_000_000;

/** Whether a number of 32 bits is a long one, be it that it stands for a negative one. */
export const isLong = (number: number): boolean => number >= LONG && number <= ALL_BITS - LONG;

// A digit, or the letter that is typed for it.
const D = '[0-9oOlI]';
const H = '[0-9a-fA-FoOlI]';
// What people put between the halves of a long code that they read out or copy from a table.
const HALF = '[ _.:-]?';
const PREFIXED = new RegExp(
  `(?:(?<![\\p{N}])0 ?[xX×хХ]|(?<![\\p{L}\\p{N}])(?:[oO] ?[xX×]|&[hH]|#)) ?(${H}{4}${HALF}${H}{4}(?!${H})|${H}{1,16}(?![\\p{L}\\p{N}]))`,
  'gu',
);
const BARE = new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(${H}{8}|[fF]{8}${H}{8})[hH]?(?![\\p{L}\\p{N}]|-[0-9a-fA-F]{4}-)`, 'gu');
const DECIMAL = new RegExp(
  `(?<![\\p{L}\\p{N}]|[0-9][.,:/])(?:[0-9]{1,3}(?:([.,' _])[0-9]{3})(?:\\1[0-9]{3})+|(?:[0-9]${D}*|[oO]${D}*[0-9]${D}*))(?![\\p{L}\\p{N}]|[.,:/][0-9])`,
  'gu',
);
const THOUSANDS = /^[^\p{L}\p{N}]*[0-9]{1,3}[.,' ][0-9]{3}[^\p{L}\p{N}]*$/u;
const SHORT_HEX = new RegExp(`(?<![\\p{L}\\p{N}])${H}{1,7}(?![\\p{L}\\p{N}])`, 'gu');
const NEAR = 24;

export function numbersIn(written: string, { isField }: { isField: boolean }): Numbers {
  const text = asTyped(written);
  const sure = new Set<number>();
  for (const [, digits = ''] of text.matchAll(PREFIXED)) add(sure, hex(digits));
  for (const [, digits = ''] of text.matchAll(BARE)) if (/\d.*\d/.test(digits)) add(sure, hex(digits));
  for (const { 0: digits, index } of text.matchAll(DECIMAL)) {
    const value = Number(straight(digits).replace(/\D/g, ''));
    if (isField || value >= LONG || isBesideItsName(text, index, digits.length)) both(sure, value);
  }
  if (isField && THOUSANDS.test(text)) both(sure, Number(text.replace(/\D/g, '')));
  const perhaps = new Set(isField ? [...text.matchAll(SHORT_HEX)].map(([digits]) => hex(digits)) : []);
  return { sure, perhaps };
}

/** Whether “error”, “código”, “HTTP” or the like stands right before or behind, with no more than small words between. */
function isBesideItsName(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const behind = text.slice(at + length, at + length + NEAR);
  return CONTEXT.before.test(before) || CONTEXT.behind.test(behind);
}

function straight(digits: string): string {
  return digits.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
}

function hex(written: string): number {
  const digits = straight(written).replace(/[^0-9a-fA-F]/g, '');
  // A 64-bit program prints the same 32 bits with its sign before them.
  return Number.parseInt(digits.replace(/^f{8}(?=.{8}$)/i, ''), 16);
}

/** Windows prints the same 32 bits as a signed or an unsigned number, and the minus gets lost. */
function both(numbers: Set<number>, value: number): void {
  add(numbers, value);
  if (value > 0 && value < ALL_BITS) add(numbers, ALL_BITS - value);
}

function add(numbers: Set<number>, value: number): void {
  if (Number.isSafeInteger(value)) numbers.add(value);
}
