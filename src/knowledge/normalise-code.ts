const HEX = /^(?:0x)?([0-9a-f]{8})$/;
const DECIMAL = /^-?[0-9]{5,10}$/;

/**
 * One spelling for all ways in which an error code is written: 0x87D1FDE8, 87d1fde8 and -2016281112 are the same code.
 * A code that is a word stays a word, in lower case.
 */
export function normaliseCode(code: string): string {
  const word = code
    .trim()
    .toLowerCase()
    .replace(/^(?:error(?: code)?|código(?: de error)?)[:\s]+/, '')
    .replace(/^[(«“"']+|[.,;:)»”"']+$/g, '');
  const hex = HEX.exec(word)?.[1];
  if (hex) return `0x${hex}`;
  if (DECIMAL.test(word)) return fromDecimal(Number(word));
  return word;
}

/** Windows prints the same 32 bits as a signed or an unsigned number, and sometimes loses the minus. */
function fromDecimal(value: number): string {
  const unsigned = value < 0 ? value + 2 ** 32 : value;
  const bits = unsigned < 2 ** 31 && unsigned > 2_000_000_000 ? 2 ** 32 - unsigned : unsigned;
  return bits >= 2 ** 31 && bits < 2 ** 32 ? `0x${bits.toString(16).padStart(8, '0')}` : String(value);
}
