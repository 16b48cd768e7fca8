import { readFileSync } from 'node:fs';
import { withoutMarks } from '../platform/normal-form.ts';
import type { Spelling } from './spelling.ts';

type Terms = { synonyms: string[][] } & Record<
  'otherCode' | 'beforeCode' | 'betweenCode' | 'behindCode' | 'severalOfCode' | 'counted' | 'small' | 'things',
  string[]
>;
type Phrase = { stems: readonly string[]; concept: string };

const TERMS = JSON.parse(readFileSync(new URL('./catalogue/terms.json', import.meta.url), 'utf8')) as Terms;
const PHRASE_WORDS_MAX = 6;

const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`;
/** What stands before or behind a number that is a code, or one that counts something. */
export const CONTEXT = {
  before: new RegExp(
    `(?<!\\p{L})(?<!${anyOf(TERMS.otherCode)} )${anyOf(TERMS.beforeCode)}(?:[^\\p{L}\\p{N}]+${anyOf(TERMS.betweenCode)})*[^\\p{L}\\p{N}]*$`,
    'iu',
  ),
  /** What stands right before a number that is typed without a blank. */
  glued: 'error|err|code|c[oó]digo|https?|status|statuscode|errorcode|hresult|hr',
  behind: new RegExp(`^[^\\p{L}\\p{N}.,;]*${anyOf(TERMS.behindCode)}(?!\\p{L})`, 'iu'),
  /** “500 errors” are answers of a server, “30 errors” are thirty. */
  severalBehind: new RegExp(`^ ?${anyOf(TERMS.severalOfCode)}(?!\\p{L})`, 'iu'),
  counted: new RegExp(`^ ?${anyOf(TERMS.counted)}(?!\\p{L})`, 'iu'),
};
const ENDING = /(?:ation|acion|mente|ment|iones|ion|ando|iendo|ado|ada|ido|ida|ing|ed|ar|er|ir)$/;
const SMALL = new Set(TERMS.small.map(withoutMarks));
const PHRASES = phrasesByFirst();
const THINGS = new Set(TERMS.things.flatMap((word) => termsOf(word)));
/** Each word of the phrases that several say for one. */
export const PHRASE_WORDS: readonly string[] = TERMS.synonyms.flatMap(([, ...says]) => says.flatMap(wordsOf));

/** A word of the field that several others say: “wi-fi”, “wireless” and “inalámbrica” are all `=wifi`. */
export const isConcept = (term: string): boolean => term.startsWith('=');

/** What somebody has, rather than what it does: “my screen is cracked” is no matter of the sign-in screen. */
export const isThing = (term: string): boolean => THINGS.has(term);

/** The words of a text as a search compares them, in whatever language: without accents, endings and small words. */
export function termsOf(text: string, spell: Spelling = (word) => word): string[] {
  const words = wordsOf(text).map(spell);
  const stems = words.map(stem);
  const terms = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const phrase = PHRASES.get(stems[at] ?? '')?.find((one) => one.stems.every((part, index) => part === stems[at + index]));
    if (phrase) terms.add(phrase.concept);
    else if (!SMALL.has(words[at] ?? '')) terms.add(stems[at] ?? '');
    at += phrase?.stems.length ?? 1;
  }
  return [...terms];
}

/** What somebody says that they have: “iPad” names iOS. A computer may be of either kind. */
const PLATFORMS: Record<string, readonly string[]> = {
  '=ios': ['ios'],
  '=android': ['android'],
  '=mac': ['macos'],
  '=pc': ['windows', 'macos'],
};

export function platformsIn(text: string): string[] {
  return termsOf(text).flatMap((term) => PLATFORMS[term] ?? []);
}

/** The words of a text, and besides each word of the phrases in it: an entry is found by a part of the phrase, too. */
export function allTermsOf(text: string): string[] {
  const words = wordsOf(text);
  const phrases = words.flatMap((_, at) => {
    const rest = words.slice(at, at + PHRASE_WORDS_MAX).map(stem);
    return (PHRASES.get(rest[0] ?? '') ?? [])
      .filter(({ stems }) => stems.every((part, index) => part === rest[index]))
      .map(({ concept }) => concept);
  });
  return [...words.filter((word) => !SMALL.has(word)).map(stem), ...new Set(phrases)];
}

export function wordsOf(text: string): string[] {
  return (
    withoutMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A word without what English or Spanish adds to it. What comes out is no word, but the same for all its forms. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word.replace(/s$/, '');
  const root = singular.replace(ENDING, '');
  return (root.length >= 3 && word.length > 4 ? root : singular).replace(/(?<=.{3})[aeo]$/, '').replace(/([a-z])\1$/, '$1');
}

function phrasesByFirst(): Map<string, Phrase[]> {
  const phrases = TERMS.synonyms.flatMap(([name = '', ...says]) =>
    says.map((said) => ({ stems: wordsOf(said).map(stem).slice(0, PHRASE_WORDS_MAX), concept: `=${name}` })),
  );
  // The longer phrase first: “enrolment status page” before “enrolment”.
  const longestFirst = phrases.toSorted((a, b) => b.stems.length - a.stems.length);
  return Map.groupBy(longestFirst, ({ stems }) => stems[0] ?? '');
}
