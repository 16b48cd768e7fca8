import { CONTEXT } from '../terms.ts';
import { asTyped } from './plain-text.ts';

/**
 * What the numbers of a text may mean, as unsigned 32 bits. The code field holds nothing else, so that every number there is a code;
 * elsewhere a short one must stand beside a word such as error, code or HTTP.
 */
export type Numbers = {
  /** Read as it is written. */
  sure: ReadonlySet<number>;
  /** Those that nobody takes for a telephone number, a day or what stands on a device: they cannot but be codes. */
  unmistakable: ReadonlySet<number>;
  /** Read as if the prefix and the leading zeros had been left out, 800 for 0x00000800, or blanks put in. */
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
const HALVES = `${H}{4}${HALF}${H}{4}(?!${H})`;
const PREFIXED = new RegExp(
  `(?:(?<![\\p{N}])0 ?[xX×хХ]|(?<![\\p{L}\\p{N}])(?:[oO] ?[xX×]|&[hH])) ?(${HALVES}|${H}{1,16}(?![\\p{L}\\p{N}]))`,
  'gu',
);
/** After these a number must be as long as a code: a ticket is #6, and a room may be X101. */
const HALF_PREFIXED = new RegExp(`(?<![\\p{L}\\p{N}])(?:# ?|[xX](?=[8cC]))(${HALVES})`, 'gu');
const BARE = new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(${H}{8}|[fF]{8}${H}{8})[hH]?(?![\\p{L}\\p{N}]|-[0-9a-fA-F]{4}-)`, 'gu');
/** “HTTP403”, “error-80180014”. */
const GLUED = new RegExp(`(?<!\\p{L})(?:${CONTEXT.glued})[-_]?([0-9]{3,5}|${H}{8}|-[0-9]{9,10})(?![\\p{L}\\p{N}])`, 'giu');
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
  const unmistakable = new Set<number>();
  for (const [, digits = ''] of [...text.matchAll(PREFIXED), ...text.matchAll(HALF_PREFIXED)]) add(hex(digits), sure, unmistakable);
  for (const [, digits = ''] of text.matchAll(BARE)) {
    // Eight digits may be a day or a serial number, unless they begin as errors do.
    if (/\d.*\d/.test(digits)) add(hex(digits), sure, ...(/^(?:[8cf]|.*[a-f])/i.test(digits) ? [unmistakable] : []));
  }
  for (const [, digits = ''] of text.matchAll(GLUED)) {
    if (/^[0-9a-f]{8}$/i.test(digits)) add(hex(digits), sure, unmistakable);
    else both(Number(digits.replace('-', '')), sure, unmistakable);
  }
  for (const { digits, isNegative, isBesideItsName } of decimalsIn(text)) {
    const value = Number(straight(digits).replace(/\D/g, ''));
    if (isField || value >= LONG || isBesideItsName) both(value, sure, ...(isField || isNegative || isBesideItsName ? [unmistakable] : []));
  }
  if (isField && THOUSANDS.test(text)) both(Number(text.replace(/\D/g, '')), sure);
  const perhaps = new Set(isField ? [...[...text.matchAll(SHORT_HEX)].map(([digits]) => hex(digits)), ...inPieces(text)] : []);
  return { sure, unmistakable, perhaps };
}

type Decimal = { digits: string; isNegative: boolean; isBesideItsName: boolean };

/** “Error”, “código”, “HTTP” or the like stand right before or behind, with no more than small words between; or before another one. */
function decimalsIn(text: string): Decimal[] {
  const found: Decimal[] = [];
  let end = -1;
  for (const { 0: digits, index } of text.matchAll(DECIMAL)) {
    const [before, behind] = [
      text.slice(Math.max(0, index - NEAR), index),
      text.slice(index + digits.length, index + digits.length + NEAR),
    ];
    const goesOn = found.at(-1)?.isBesideItsName === true && /^ ?(?:[,/&]|and|or|y|o|u)? ?$/.test(text.slice(end, index));
    const isServers = /^[45]\d\d$/.test(digits);
    found.push({
      digits,
      isNegative: /- ?$/.test(before) && !/[\p{L}\p{N}]- ?$/u.test(before),
      isBesideItsName:
        !CONTEXT.counted.test(behind) &&
        (goesOn || CONTEXT.before.test(before) || CONTEXT.behind.test(behind) || (isServers && CONTEXT.severalBehind.test(behind))),
    });
    end = index + digits.length;
  }
  return found;
}

/** A code that was read out, or copied from a table, in two or four pieces. */
function inPieces(text: string): number[] {
  const pieces = text.replace(/[ _.:-]/g, '');
  return new RegExp(`^(?:[0oO][xX])?${H}{8}$`).test(pieces) ? [hex(pieces.slice(-8))] : [];
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
function both(value: number, ...numbers: Set<number>[]): void {
  add(value, ...numbers);
  if (value > 0 && value <= ALL_BITS / 2) add(ALL_BITS - value, ...numbers);
}

function add(value: number, ...numbers: Set<number>[]): void {
  if (Number.isSafeInteger(value)) for (const each of numbers) each.add(value);
}
