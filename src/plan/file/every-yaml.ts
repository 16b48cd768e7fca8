import { isScalar, parse, Scalar, visit } from 'yaml';
import { readYaml } from './read-yaml.ts';

/** Longer than any word, number or time that a reader of YAML takes for something else. */
const MISREAD_LENGTH_MAX = 40;
/** Words, numbers, days, times, and the two signs that mean something by themselves. */
const MAY_BE_MISREAD = /^(?:[-+.]?\d|[-+]?(?:\.|e[-+\d])|[yntfo~=]|<<$)/i;

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
    Scalar: (_, { type, value, range }) => {
      if (type !== Scalar.PLAIN || !range) return;
      const [from, to] = range;
      if (readsOtherwise(source.slice(from, to), value)) found.push({ from, to, text: JSON.stringify(value) });
    },
  });
  return found.reduceRight((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}

/** Puts in quotes what is to be written and would be misread. */
export function quoteMisread(node: unknown): void {
  if (isScalar(node) && typeof node.value === 'string' && isMisread(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}
