import { normalForm } from '../../platform/normal-form.ts';

/** A single sign may stand for eighteen letters; nobody writes a text of such signs but to keep the desk busy. */
const GROWTH_MAX = 2;

/** Full-width digits, long dashes, the minus of mathematics and what cannot be seen: all as one would have typed it. */
export function asTyped(text: string): string {
  return normalForm('NFKC', text)
    .slice(0, GROWTH_MAX * text.length)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ');
}
