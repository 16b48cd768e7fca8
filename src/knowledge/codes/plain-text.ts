import { normalForm } from '../../platform/normal-form.ts';

/** Full-width digits, long dashes, the minus of mathematics and what cannot be seen: all as one would have typed it. */
export function asTyped(text: string): string {
  return normalForm('NFKC', text)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ');
}
