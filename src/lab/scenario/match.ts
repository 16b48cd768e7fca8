import { withoutMarks } from '../../platform/normal-form.ts';
import { isDenied, type Said, withDenials, withPlainNegations } from './negation.ts';
import type { Phrases } from './schema.ts';

/** More than anybody says at once; it bounds the time that matching takes. */
const WORDS_MAX = 600;
const TEXT_MAX = 20_000;
/** How many other words may stand between two of a phrase. */
const GAP_MAX = 4;
/** Words that say nothing by themselves; they are passed over on both sides. */
const SMALL = new Set(
  (
    'a an the is are was were be been am do does did doing to of in on at by it its this that these those you your yours i my me we us our please have has had can could would will ' +
    'el la los las lo un una unos unas de del al en es son era fue ser esta estan este estas esto ese esa eso tu tus su sus mi mis me te se le les nos ha has han he hay por favor puede puedes podria podrias y o u e and or'
  ).split(' '),
);
/** Words that begin many questions: a phrase of them alone would answer to anything. */
const QUESTIONING = new Set('what which how when where who why since que cual cuales como cuando donde quien desde porque'.split(' '));
/** What somebody says out of courtesy, which wants no answer from the script. */
const COURTESIES = [
  'thank you',
  'thanks',
  'hello',
  'good morning',
  'good afternoon',
  'moment',
  'look into',
  'gracias',
  'hola',
  'buenos dias',
  'buenas tardes',
  'un momento',
  'lo miro',
  'lo reviso',
];

/** The words of a text as they are compared: without accents and capitals. */
export function wordsOf(text: string): string[] {
  return plainWords(withPlainNegations(text)).slice(0, WORDS_MAX);
}

const plainWords = (text: string): string[] =>
  withoutMarks(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+\*?/gu) ?? [];

/** The words by which a phrase is known; none when it has only small ones. */
export function tellingWords(phrase: string): string[] {
  return wordsOf(phrase).filter((word) => !SMALL.has(word));
}

export function isTooBroad(phrase: string): boolean {
  return tellingWords(phrase).every((word) => QUESTIONING.has(word));
}

/**
 * Whether a word that was said is a form of a phrase’s: `enrolled` of `enrol`, `probaste` of `probado`. The longer a word, the more of its
 * end may differ; short ones and numbers must be the same, but for a plural. `word*` stands for all that begins so.
 */
export function isFormOf(said: string, word: string): boolean {
  if (word.endsWith('*')) return said.startsWith(word.slice(0, -1));
  if (said === word || /\d/.test(word)) return said === word;
  if (word.length < 4) return said === `${word}s` || said === `${word}es`;
  return said.startsWith(word.slice(0, word.length - endingOf(word)));
}

function endingOf({ length }: string): number {
  if (length < 5) return 0;
  if (length === 5) return 1;
  return length < 8 ? 2 : 3;
}

type Words = readonly string[];
/** Phrases are the same for every text that is held against them. */
const known = new WeakMap<Phrases, readonly Words[]>();

function wordsOfAll(phrases: Phrases): readonly Words[] {
  const kept = known.get(phrases) ?? [...phrases.en, ...phrases.es].map(tellingWords).filter(({ length }) => length > 0);
  known.set(phrases, kept);
  return kept;
}

/** What was said, and where the words stand that begin with a letter: a word’s forms all begin as it does. */
type Speech = { said: readonly Said[]; byLetter: ReadonlyMap<string, readonly number[]> };

/** The places of a phrase’s words among those that were said, in order and near each other, from one of them on; null when it was not said. */
function placesFrom([first = '', ...rest]: Words, { said, byLetter }: Speech, from: number): number[] | null {
  for (const start of byLetter.get(first[0] ?? '') ?? []) {
    if (start < from || !isFormOf(said[start]?.word ?? '', first)) continue;
    const places = [start];
    for (const word of rest) {
      const next = nextOf(word, said, (places.at(-1) ?? start) + 1);
      if (next < 0) break;
      places.push(next);
    }
    if (places.length === rest.length + 1) return places;
  }
  return null;
}

function nextOf(word: string, said: readonly Said[], from: number): number {
  const to = Math.min(said.length, from + GAP_MAX + 1);
  for (let place = from; place < to; place++) if (isFormOf(said[place]?.word ?? '', word)) return place;
  return -1;
}

/** What was said of it: a text without end is cut where nobody would listen any more. */
function speechOf(text: string): Speech {
  const cut = withPlainNegations(text.slice(0, TEXT_MAX));
  const said = withDenials(cut, { wordsOf: plainWords, isKept: (word) => !SMALL.has(word) }).slice(0, WORDS_MAX);
  return { said, byLetter: Map.groupBy(said.keys(), (place) => said[place]?.word[0] ?? '') };
}

/** Whether a text says any of the phrases, in either language; what it denies, it does not say. */
export function says(text: string, phrases: Phrases): boolean {
  const speech = speechOf(text);
  return wordsOfAll(phrases).some((phrase) => placesIn(phrase, speech).length > 0);
}

/**
 * Which of the rules a text speaks to, in their order. Of two that go by the same words the longer phrase counts: “device name” is not
 * also about the device.
 */
export function rulesIn<R extends { when: Phrases }>(text: string, rules: readonly R[]): R[] {
  const speech = speechOf(text);
  const found = rules.flatMap((rule) =>
    wordsOfAll(rule.when).flatMap((phrase) => placesIn(phrase, speech).map((places) => ({ rule, places }))),
  );
  const isWithin = (inner: readonly number[], outer: readonly number[]) =>
    inner.length < outer.length && inner.every((place) => outer.includes(place));
  const told = found.filter(({ rule, places }) => !found.some((other) => other.rule !== rule && isWithin(places, other.places)));
  return rules.filter((rule) => told.some((one) => one.rule === rule));
}

/** Each place where a phrase was said and not denied, as close together as its words stand. */
function placesIn(phrase: Words, speech: Speech): number[][] {
  const found: number[][] = [];
  for (let from = 0; from < speech.said.length; ) {
    const places = placesFrom(phrase, speech, from);
    if (!places) break;
    found.push(places);
    from = (places[0] ?? from) + 1;
  }
  return found.filter((places, at) => places.at(-1) !== found[at + 1]?.at(-1)).filter((places) => !isDenied(speech.said, places));
}

export function isCourtesy(text: string): boolean {
  return says(text, { en: COURTESIES, es: [] });
}
