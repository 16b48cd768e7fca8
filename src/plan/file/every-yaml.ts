import { isCollection, isScalar, parse, Scalar, visit } from 'yaml';
import { readYaml } from './read-yaml.ts';

/** Longer than any word, number or time that a reader of YAML takes for something else. */
const MISREAD_LENGTH_MAX = 40;
/** Words, numbers, days, times, and the two signs that mean something by themselves. */
const MAY_BE_MISREAD = /^(?:[-+.]?\d|[-+]?(?:\.|e[-+\d])|[yntfo~=]|<<$)/i;

/** Ends a line for a program of YAML 1.1, or is no character for it: such a text stands in double quotes, with its escape. */
const MISPRINTED = /[[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffd-\uffff]--[\t\n\r]]/gv;
/** In brackets and braces, a question mark ends a plain text of Python’s reader; a tab ends it anywhere, and at its end it is dropped. */
const ENDS_PLAIN = /[?\t]/;

/** Whether a program of YAML 1.1 reads this plain word as anything but itself: `on`, `no`, `9:00`, `2026-07-01`, `1_000`, `=`. */
export function isMisread(text: string): boolean {
  return readsOtherwise(text, text);
}

function readsOtherwise(text: string, value: unknown): boolean {
  if (text.length > MISREAD_LENGTH_MAX || !MAY_BE_MISREAD.test(text)) return false;
  if (text === '=' || text === '<<') return true;
  try {
    return parse(text, { version: '1.1', logLevel: 'silent' }) !== value || isOfPythonAlone(text, value);
  } catch {
    return true;
  }
}

/** Numbers that a reader of the letter of YAML 1.1 takes for words: `1e3`. */
function isOfPythonAlone(text: string, value: unknown): boolean {
  return typeof value === 'number' && !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
}

/**
 * The same file for every program: what one of YAML 1.1 would read otherwise stands in quotes, and a number is written as all of them
 * write it. Nothing else changes, no comment either.
 */
export function forEveryYaml(source: string): string {
  const { yaml } = readYaml(source);
  if (!yaml) return source;
  const found: { from: number; to: number; text: string }[] = [];
  visit(yaml, {
    Scalar: (_, { type, value, range }, path) => {
      if (!range || type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) return;
      const [from, to] = range;
      const written = source.slice(from, to);
      const isInFlow = path.some((node) => isCollection(node) && node.flow);
      const isEnded = type === Scalar.PLAIN && (/\t/.test(written) || (isInFlow && ENDS_PLAIN.test(written)) || written.startsWith('?'));
      if (isEnded || written.search(MISPRINTED) >= 0 || (type === Scalar.PLAIN && readsOtherwise(written, value)))
        found.push({ from, to, text: escapedForEvery(JSON.stringify(value)) });
    },
  });
  return found.reduceRight((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}

/** Puts in quotes what is to be written and would be misread. */
export function quoteMisread(node: unknown): void {
  if (!isScalar(node) || typeof node.value !== 'string') return;
  const isOneLine = !node.value.includes('\n');
  if ((isOneLine && ENDS_PLAIN.test(node.value)) || node.value.search(MISPRINTED) >= 0 || isMisread(node.value))
    node.type = Scalar.QUOTE_DOUBLE;
}

/** What stands in double quotes, in characters that every program takes. */
export function escapedForEvery(written: string): string {
  return written.replace(MISPRINTED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`);
}
