import { withoutMarks } from '../../platform/normal-form.ts';
import type { Phrases } from './schema.ts';

/** More than anybody says at once; it bounds the time that matching takes. */
const WORDS_MAX = 600;
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
  return (
    withoutMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+\*?/gu) ?? []
  ).slice(0, WORDS_MAX);
}

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

/** The places of a phrase’s words among those that were said, in order and near each other; null when it was not said. */
function placesOf(phrase: string, said: readonly string[]): number[] | null {
  const [first, ...rest] = tellingWords(phrase);
  if (first === undefined) return null;
  for (let start = 0; start < said.length; start++) {
    if (!isFormOf(said[start] ?? '', first)) continue;
    const places = [start];
    for (const word of rest) {
      const from = (places.at(-1) ?? 0) + 1;
      const next = said.slice(from, from + GAP_MAX + 1).findIndex((one) => isFormOf(one, word));
      if (next < 0) break;
      places.push(from + next);
    }
    if (places.length === rest.length + 1) return places;
  }
  return null;
}

const tellingOf = (text: string) => wordsOf(text).filter((word) => !SMALL.has(word));
const allOf = ({ en, es }: Phrases) => [...en, ...es];

/** Whether a text says any of the phrases, in either language. */
export function says(text: string, phrases: Phrases): boolean {
  const said = tellingOf(text);
  return allOf(phrases).some((phrase) => placesOf(phrase, said) !== null);
}

/**
 * Which of the rules a text speaks to, in their order. Of two that go by the same words the longer phrase counts: “device name” is not
 * also about the device.
 */
export function rulesIn<R extends { when: Phrases }>(text: string, rules: readonly R[]): R[] {
  const said = tellingOf(text);
  const found = rules.flatMap((rule) => allOf(rule.when).flatMap((phrase) => placesIn(phrase, said).map((places) => ({ rule, places }))));
  const isWithin = (inner: readonly number[], outer: readonly number[]) =>
    inner.length < outer.length && inner.every((place) => outer.includes(place));
  const told = found.filter(({ rule, places }) => !found.some((other) => other.rule !== rule && isWithin(places, other.places)));
  return rules.filter((rule) => told.some((one) => one.rule === rule));
}

/** Each place where a phrase was said, as close together as its words stand. */
function placesIn(phrase: string, said: readonly string[]): number[][] {
  const found: number[][] = [];
  for (let from = 0; from < said.length; ) {
    const places = placesOf(phrase, said.slice(from))?.map((place) => place + from);
    if (!places) break;
    found.push(places);
    from = (places[0] ?? from) + 1;
  }
  return found.filter((places, at) => places.at(-1) !== found[at + 1]?.at(-1));
}

export function isCourtesy(text: string): boolean {
  return says(text, { en: COURTESIES, es: [] });
}
