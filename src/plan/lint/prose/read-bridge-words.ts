import { timeOf } from '../../../calendar/time-of-day.ts';
import { WEEKDAYS, type Weekday } from '../../../calendar/words.ts';
import { HTTPS_ADDRESS } from '../../words.ts';
import { readClocks } from './clocks.ts';
import { between, type Found, marked, type Reading, takeAll } from './reading.ts';
import { BRIDGE_NAMES, CALL_NOUNS, CHANGES_MEANING, CONNECTIVES, DAY_NAMES, DAY_SETS, LENGTH_NAMES, MEANS, WEEKLY } from './vocabulary.ts';

/** When a bridge is held, as words said it; `rest` is what they said beside it, as it was written. */
export type BridgeWords = { days: Weekday[]; at: string; joinAddress?: string; rest: string };
/** What the plan says otherwise: on which days its desk works, if that is known, and how long the bridge is. */
type Known = { workingDays: readonly Weekday[] | null; minutes: number };

/** Who says more than when it is held says it elsewhere; a plan may hold a hundred bridges, and is checked whenever it is saved. */
const LENGTH_MAX = 300;

/**
 * Reads “Every working day at 09:00”, “lunes y jueves 16:30, media hora”. Null for whatever could be meant otherwise: two times, days
 * that are not the same each week, an hour that could be of the evening, a word in between that is not known.
 */
export function readBridgeWords(words: string, known: Known): BridgeWords | null {
  if (words.length > LENGTH_MAX) return null;
  const reading = marked(words);
  // As it was written: small letters could lead elsewhere.
  const addresses = takeAll(reading, ADDRESS, ({ index, 0: { length } }) => reading.words.slice(index, index + length));
  const { times, lengths } = readClocks(reading);
  lengths.push(...readLengths(reading));
  const days = readDays(reading, known.workingDays);
  const [at, ...otherTimes] = new Set(times.map(({ value }) => value));
  if (!days || at === undefined || at === null || otherTimes.length > 0 || addresses.length > 1) return null;
  if (lengths.some(({ value }) => value !== known.minutes)) return null;
  const rest = restOf(reading, [...days.found, ...times, ...lengths]);
  if (rest === null) return null;
  const joinAddress = addresses[0]?.value.replace(/[.,;:!)]+$/, '');
  if (joinAddress !== undefined && !new RegExp(HTTPS_ADDRESS).test(joinAddress)) return null;
  return { days: days.days, at: timeOf(at), ...(joinAddress && { joinAddress }), rest };
}

const ADDRESS = 'https?://\\S+';
/** The bridge by its own name says nothing new, but in a remark it may be a part of what is said: “in the channel #bridge”. */
const BRIDGE = `(?:(?:the|el|la|los|las|una?|an?) )?(?:${BRIDGE_NAMES})`;
const BEFORE_DAYS = '(?:(?:every|each|on|cada|todos|los|el|the) )*';
const ANY_DAY = `(?:${Object.values(DAY_NAMES).join('|')})\\b\\.?`;
const RANGE = `(?:from |de |desde )?${BEFORE_DAYS}(${ANY_DAY}) ?(?:to|through|thru|until|a|al|hasta|-|–|—) ?(?:el )?(${ANY_DAY})`;

/** Every way in which days are said must come to the same ones, and the days that are named stand together. */
function readDays(reading: Reading, working: readonly Weekday[] | null): { days: Weekday[]; found: Found<unknown>[] } | null {
  const weekly = takeAll(reading, WEEKLY, () => null);
  const sets = (Object.keys(DAY_SETS) as (keyof typeof DAY_SETS)[]).flatMap((set) =>
    takeAll(reading, `${BEFORE_DAYS}(?:${DAY_SETS[set]})`, () => daysOfSet(set, working)),
  );
  const ranges = takeAll(reading, RANGE, ([, first = '', last = '']) => stretch(dayCalled(first), dayCalled(last)));
  const single = takeAll(reading, `${BEFORE_DAYS}(${ANY_DAY})`, ([, day = '']) => [dayCalled(day)]);
  const named = [...ranges, ...single].toSorted((a, b) => a.from - b.from);
  const gaps = named.slice(1).map(({ from }, index) => reading.plain.slice(named[index]?.to ?? from, from));
  // What was read already, such as a time, stands between them as something that is no connective.
  // Of “Mon - Wed - Fri” nobody knows whether the first dash is a stretch.
  if (gaps.some((gap) => !isOnly(gap, CONNECTIVES) || /[–—-]/.test(gap))) return null;
  const said = [...sets.map(({ value }) => value), ...(named.length > 0 ? [named.flatMap(({ value }) => value ?? ['?'])] : [])];
  const [days, ...others] = said.map((some) => some && WEEKDAYS.filter((day) => some.includes(day)));
  const isSure = days && days.length > 0 && others.every((other) => other?.join() === days.join()) && !said.flat().includes('?');
  if (!isSure || (weekly.length > 0 && named.length === 0)) return null;
  return { days, found: [...weekly, ...sets, ...named] };
}

function daysOfSet(set: keyof typeof DAY_SETS, working: readonly Weekday[] | null): readonly Weekday[] | null {
  const mondayToFriday = WEEKDAYS.slice(0, 5);
  if (set === 'daily') return working;
  if (set === 'weekdays') return !working || mondayToFriday.every((day) => working.includes(day)) ? mondayToFriday : null;
  // Where the desk works at weekends too, a working day could be any day, or one from Monday to Friday.
  return working && working.length < WEEKDAYS.length ? working : null;
}

function dayCalled(name: string): Weekday {
  const day = WEEKDAYS.find((one) => new RegExp(`^(?:${DAY_NAMES[one]})\\.?$`).test(name));
  if (!day) throw new Error(`no day is called ${name}`);
  return day;
}

function stretch(first: Weekday, last: Weekday): Weekday[] | null {
  const [from, to] = [WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last)];
  return from < to ? WEEKDAYS.slice(from, to + 1) : null;
}

function readLengths(reading: Reading): Found<number>[] {
  const before = '(?:for |during |durante |de |of )?';
  const named = LENGTH_NAMES.flatMap(([names, minutes]) => takeAll(reading, `${before}(?:${names})\\b`, () => minutes));
  const inMinutes = takeAll(reading, `${before}(\\d{1,3})(?:[ -]?min(?:ut(?:e|o)s?|s)?\\b\\.?|’|')`, ([, count]) => Number(count));
  return [...named, ...inMinutes, ...takeAll(reading, `${before}(\\d) ?(?:hours?|horas?)\\b`, ([, count]) => Number(count) * 60)];
}

/** What is left beside the days, time and length; null when something is left among them, or could change what they say. */
function restOf(reading: Reading, found: readonly Found<unknown>[]): string | null {
  const [from, to] = [Math.min(...found.map((one) => one.from)), Math.max(...found.map((one) => one.to))];
  if (!isOnly(between(reading, from, to), `${BRIDGE}|${CONNECTIVES}`)) return null;
  const [before, after] = [between(reading, 0, from), between(reading, to, reading.words.length)];
  const rest: string[] = [];
  if (!isOnly(before, BRIDGE)) {
    if (!/[,;:.–—-]\s*$/.test(before) || !isOfTheCall(before)) return null;
    rest.push(written(reading, 0, from));
  }
  if (!isOnly(after, BRIDGE)) {
    if (!new RegExp(`^\\s*(?:[,;:.(–—-]|(?:${MEANS})\\b)`).test(after) || !isOfTheCall(after)) return null;
    rest.push(written(reading, to, reading.words.length));
  }
  return rest.join('; ');
}

/** Whether nothing stands there but pauses, and these words. */
function isOnly(text: string, words?: string): boolean {
  const without = words ? text.replace(new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'gu'), '') : text;
  return /^[\s,;:.()·–—-]*$/.test(without);
}

/** Whether all that a remark says is how one calls, or who does; “in Teams (New York)” could be the zone of the time. */
function isOfTheCall(text: string): boolean {
  const parts = text.split(/[,;:.()–—]|\s-\s/).map((part) => part.split(/[^\p{L}\d-]+/u).filter(Boolean));
  return parts.every(
    (words) =>
      !words.some((word) => /\d/.test(word) || CHANGES_MEANING.some((start) => isSaid(word, start))) &&
      (words.every(isCallNoun) || (isMeans(words[0]) && words.some(isCallNoun))),
  );
}

const isCallNoun = (word: string) => CALL_NOUNS.includes(word);
const isMeans = (word = '') => new RegExp(`^(?:${MEANS})$`).test(word);

/** A short word is meant as it is; of a longer one the beginning. */
function isSaid(word: string, start: string): boolean {
  return start.length <= 2 ? word === start : word.startsWith(start);
}

/** What was not read of a piece, as it was written, without the pauses around it. */
function written({ words, plain }: Reading, from: number, to: number): string {
  const kept = words
    .slice(from, to)
    .split('')
    .filter((_, index) => plain[from + index] !== '\0')
    .join('');
  return kept
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '')
    .trim();
}
