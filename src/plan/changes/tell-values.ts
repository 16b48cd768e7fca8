import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isBilingual, isObject } from '../edits/keyed.ts';
import { textIn } from '../rules/in-force.ts';
import { dateFormat, numberFormat } from '../spoken/formats.ts';

type Reader = { say: Sentences['say']; locale: Locale };
/** Where a value stands, and what stands there on the other side of the change. */
type Place = { field: string; shape: string; other?: unknown };

/** Fields whose values are words of the desk, and the list that the words are of. */
const LISTS: readonly [RegExp, string][] = [
  [/^responsibilities\[\]\.areas\.\w/, 'handling'],
  [/areas$/, 'area'],
  [/deviceActions$/, 'deviceAction'],
  [/^process\.priority\./, 'priority'],
  [/priority$/, 'priority'],
  [/^process\.relay$/, 'relayMode'],
  [/channels(\[\])?\.kind$/, 'channel'],
  [/modules(\[\])?\.kind$/, 'moduleKind'],
  [/^phases\[\]\.kind$/, 'phaseKind'],
  [/approach$/, 'approach'],
  [/stage$/, 'waveStage'],
  [/waves(\[\])?\.channel$/, 'waveChannel'],
  [/\.days$/, 'weekday'],
  [/platforms$/, 'platform'],
  [/languages?$/, 'language'],
  [/needs$/, 'trainingNeed'],
  [/resources(\[\])?\.kind$/, 'resourceKind'],
  [/fields(\[\])?\.field$/, 'packetField'],
];
const UNITS: readonly [RegExp, 'minute' | 'day' | 'month' | 'percent'][] = [
  [/minutes/i, 'minute'],
  [/Days$/, 'day'],
  [/Months$/, 'month'],
  [/^(bar|passMark)$/, 'percent'],
];
const TEXT_MAX = 240;
/** What an entry is named by already. */
const SAID_BY_NAME = ['id', 'name', 'title', 'team', 'phase'];
/** What a reader expects first; the database keeps no order. */
const FIRST = ['tier', 'kind', 'days', 'from', 'to'];
const rank = (field: string) => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length);

/** What stands in a plan as a reader says it: “45 minutes”, “Assists”, “Monday, Tuesday”, and of an entry what it holds. */
export function tellValue(value: unknown, { field, shape, other }: Place, reader: Reader): string {
  const { say, locale } = reader;
  if (typeof value === 'boolean') return say(locale, 'plan', `changes.${value ? 'yes' : 'no'}`);
  if (typeof value === 'number') return spokenNumber(value, field, locale);
  if (Array.isArray(value)) return value.map((one) => tellValue(one, { field, shape }, reader)).join(', ');
  if (typeof value === 'string') return wordOf(value, shape, reader);
  if (isBilingual(value)) return tellText(value as { en?: string; es?: string }, other, locale);
  return isObject(value) ? tellEntry(value, shape, reader) : '';
}

function wordOf(value: string, shape: string, { say, locale }: Reader): string {
  const list = LISTS.find(([pattern]) => pattern.test(shape))?.[1];
  if (list) return say(locale, 'plan', `word.${list}.${value}`);
  if (shape.endsWith('holidaysOf')) return spokenRegion(value, locale);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? spokenDay(value, locale) : shorten(value);
}

/** “Spain (ES-MD)”: the library, which knows the names of regions, is not asked for a sentence. */
function spokenRegion(code: string, locale: Locale): string {
  const country = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code.slice(0, 2));
  return country ? `${country} (${code})` : code;
}

function spokenDay(day: string, locale: Locale): string {
  const date = new Date(`${day}T00:00:00Z`);
  // A day that no calendar has can stand in a draft; lint says so.
  return Number.isNaN(date.getTime()) ? day : dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function spokenNumber(value: number, field: string, locale: Locale): string {
  const unit = UNITS.find(([pattern]) => pattern.test(field))?.[1];
  if (unit === 'percent') return numberFormat(locale, { style: 'percent' }).format(value / 100);
  return numberFormat(locale, unit ? { style: 'unit', unit, unitDisplay: 'long' } : {}).format(value);
}

/** A text in both languages is said in the reader's, and in both where only the other one changed. */
function tellText(value: { en?: string; es?: string }, other: unknown, locale: Locale): string {
  const own = textIn(value, locale);
  const isAlike = isObject(other) && isBilingual(other) && textIn(other as { en?: string; es?: string }, locale) === own;
  return shorten(
    isAlike
      ? Object.entries(value)
          .map(([language, text]) => `${language}: ${text}`)
          .join(' / ')
      : own,
  );
}

/** An entry by its fields; what has parts of its own is only counted. */
function tellEntry(entry: Record<string, unknown>, shape: string, reader: Reader): string {
  const { say, locale } = reader;
  const said = Object.entries(entry)
    .filter(([field]) => !SAID_BY_NAME.includes(field))
    .toSorted(([a], [b]) => rank(a) - rank(b));
  return shorten(
    said
      .map(([field, value]) => {
        const label = reader.say(locale, 'plan', `field.${field}`);
        const place = { field, shape: `${shape}.${field}` };
        if (Array.isArray(value) && value.some((one) => isObject(one) && !isBilingual(one))) return `${label}: ${value.length}`;
        if (isObject(value) && !isBilingual(value)) return `${label}: ${say(locale, 'plan', 'changes.answered')}`;
        return `${label}: ${tellValue(value, place, reader)}`;
      })
      .join('; '),
  );
}

function shorten(text: string): string {
  return text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX - 1)}…` : text;
}
