import type { Locale } from '../platform/http/shapes.ts';
import { catalogue, type ForUser, type Known, textsForUsers } from './catalogue.ts';
import { type CodeReader, makeCodeReader } from './codes/read-codes.ts';
import type { KnownAnswer, KnownError } from './contract.ts';
import { makeSearch, type Search, type Threshold } from './search.ts';
import { platformsIn } from './terms.ts';

export type KnownErrorQuery = {
  q?: string | undefined;
  code?: string | undefined;
  area?: string | undefined;
  platform?: string | undefined;
  limit?: number | undefined;
  /** What else was written: a code is read anywhere in it, and its first words count when `q` says nothing. */
  text?: string | undefined;
};

const LIMIT = 8;
const ANSWERS_MAX = 3;
const FIRST_WORDS = 200;
const LANGUAGES = ['en', 'es'] as const;
/** A fault of the asked area or platform comes before one of another, and what is gone comes last. */
const FACTORS = { area: 1.25, platform: 1.15, otherPlatform: 0.6, legacy: 0.6 };
/** How much of a question an entry must answer for: an agent reads on, somebody in trouble would only be led astray. */
const THRESHOLDS: Record<'staff' | 'user', Threshold> = {
  staff: { shareMin: 0.4, saysMin: 0, ofBestMin: 0.2 },
  user: { shareMin: 0.6, saysMin: 2.5, ofBestMin: 0.6 },
};

let codeReader: CodeReader<Known> | undefined;
let staffSearch: Search | undefined;
let userSearch: Search | undefined;

/**
 * Known errors that fit, best first, told in the reader's language and searched in both. A code that is known leads to its faults alone;
 * without one, words count. What fits too little is left out.
 */
export function findKnownErrors(query: KnownErrorQuery, locale: Locale): KnownError[] {
  staffSearch ??= makeSearch(
    catalogue().flatMap(({ id, entry }) =>
      LANGUAGES.map((language) => {
        const { title, symptom, cause, checks, fix, errorCode, area, platforms } = entry[language];
        return {
          id,
          title,
          symptom: [symptom, errorCode, area, ...platforms].join(' '),
          more: `${cause} ${fix} ${checks.map(({ step }) => step).join(' ')}`,
        };
      }),
    ),
    THRESHOLDS.staff,
  );
  return best(catalogue(), query, staffSearch)
    .slice(0, query.limit ?? LIMIT)
    .map(({ entry }) => entry[locale]);
}

/** What a person can try alone, in their words: by the code of a fault, or by what they say. Nothing, rather than what might be meant. */
export function knownAnswers({ q = '', code = '', text = '', platform, limit }: KnownErrorQuery, locale: Locale): KnownAnswer[] {
  userSearch ??= makeSearch(
    textsForUsers().flatMap((answer) =>
      LANGUAGES.map((language) => {
        const { title, symptom, tryThis } = answer[language];
        return { id: idOf(answer), title, symptom, more: tryThis.join(' ') };
      }),
    ),
    THRESHOLDS.user,
  );
  const codes = readCodes({ field: code, texts: [q, text] });
  const faultsOf = ({ of }: ForUser) => catalogue().filter(({ id }) => of.includes(id));
  const isOf = (platforms: readonly string[]) => (answer: ForUser) =>
    platforms.length === 0 || faultsOf(answer).some(({ entry: { en } }) => en.platforms.some((one) => platforms.includes(one)));
  const said = userSearch(q);
  const byWords = (said.length > 0 ? said : userSearch(text.slice(0, FIRST_WORDS))).flatMap(
    ({ id }) => textsForUsers().find((answer) => idOf(answer) === id) ?? [],
  );
  const named = textsForUsers().filter((answer) => faultsOf(answer).some((known) => codes.meant.has(known) || codes.quoted.has(known)));
  const isPossible = (answer: ForUser) => codes.meant.size === 0 && !faultsOf(answer).every(codes.isAnother);
  return [...new Set([...named, ...byWords.filter(isPossible).filter(isOf(platformsIn(`${q} ${text.slice(0, FIRST_WORDS)}`)))])]
    .filter(isOf(platform ? [platform] : []))
    .slice(0, Math.min(limit ?? ANSWERS_MAX, ANSWERS_MAX))
    .map((answer) => ({ id: idOf(answer), ...answer[locale] }));
}

/**
 * Whether a code was written of which nobody can do anything alone. It says more than the words beside it: what these alone would lead
 * to is another fault, and would cost somebody the morning.
 */
export function isForSupport(query: KnownErrorQuery, locale: Locale): boolean {
  const { q = '', code = '', text = '' } = query;
  return readCodes({ field: code, texts: [q, text] }).isAny && knownAnswers(query, locale).length === 0;
}

const idOf = ({ of: [id = ''] }: ForUser): string => id;

export function knownErrorById(id: string, locale: Locale): KnownError | undefined {
  return catalogue().find((known) => known.id === id)?.entry[locale];
}

function best(known: readonly Known[], { q = '', code = '', text = '', area, platform }: KnownErrorQuery, search: Search): Known[] {
  const codes = readCodes({ field: code, texts: [q, text] });
  const found = search(q);
  const scores = new Map((found.length > 0 ? found : search(text.slice(0, FIRST_WORDS))).map(({ id, score }) => [id, score]));
  const meant = known.filter((one) => codes.meant.has(one));
  const fitting = meant.length > 0 ? meant : known.filter((one) => codes.quoted.has(one) || (scores.has(one.id) && !codes.isAnother(one)));
  const top = Math.max(1, ...scores.values());
  const score = (one: Known) => ((scores.get(one.id) ?? 0) + (codes.quoted.has(one) ? top + 0.2 : 0.1)) * factor(one, area, platform);
  return fitting
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

/** The codes of what was written. */
function readCodes(written: Parameters<CodeReader<Known>>[0]): ReturnType<CodeReader<Known>> {
  codeReader ??= makeCodeReader(catalogue());
  return codeReader(written);
}

function factor({ entry: { en }, isLegacy }: Known, area: string | undefined, platform: string | undefined): number {
  let times = area === en.area ? FACTORS.area : 1;
  if (platform) times *= en.platforms.includes(platform) ? FACTORS.platform : FACTORS.otherPlatform;
  return isLegacy ? times * FACTORS.legacy : times;
}
