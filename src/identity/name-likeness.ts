import { normalForm } from '../platform/normal-form.ts';

/** Letters of other scripts, and digits, that are drawn like a Latin letter, large or small; and the two Latin ones that are drawn alike. */
const DRAWN_ALIKE = new Map(
  Object.entries({
    a: 'аα',
    b: 'вβ',
    c: 'с',
    d: 'ԁ',
    e: 'еε',
    h: 'нηһ',
    j: 'ј',
    k: 'кκ',
    l: 'iı1іιӏ',
    m: 'мμ',
    n: 'ν',
    o: 'оοσ0',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уυү',
    z: 'ζ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/**
 * What is left of a name for whoever reads it in passing: its letters, without case, marks and what stands between them. Two names with
 * the same likeness pass for each other.
 */
export function likenessOf(name: string): string {
  const plain = normalForm('NFKD', name).toUpperCase().toLowerCase();
  const letters = [...plain.replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '')];
  return letters.map((letter) => DRAWN_ALIKE.get(letter) ?? letter).join('') || name;
}
