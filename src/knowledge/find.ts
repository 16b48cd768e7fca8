import type { Locale } from '../platform/http/shapes.ts';
import { catalogue, type Indexed, wordsOf } from './catalogue.ts';
import type { KnownAnswer, KnownError } from './contract.ts';
import { normaliseCode } from './normalise-code.ts';

export type KnownErrorQuery = {
  q?: string | undefined;
  code?: string | undefined;
  area?: string | undefined;
  platform?: string | undefined;
  limit?: number | undefined;
};

const LIMIT = 8;
const WEIGHTS = { code: 100, titleWord: 6, word: 3, area: 4, platform: 3, otherPlatform: -6, legacy: -5 };
const STOP_WORDS = new Set([
  'the',
  'and',
  'is',
  'not',
  'on',
  'in',
  'to',
  'of',
  'my',
  'it',
  'el',
  'la',
  'los',
  'las',
  'de',
  'en',
  'no',
  'se',
  'un',
  'una',
  'mi',
  'que',
  'with',
  'con',
  'for',
  'error',
]);

/** Known errors that fit, best first: an exact code above all, then words, then area and platform. Pure and in memory. */
export function findKnownErrors(query: KnownErrorQuery, locale: Locale): KnownError[] {
  return best(query, locale).map(({ entry }) => entry);
}

/** What a person can try alone: problems that tier 1 resolves, with their first checks. */
export function knownAnswers(query: KnownErrorQuery, locale: Locale): KnownAnswer[] {
  return best({ ...query, limit: LIMIT * 3 }, locale)
    .filter(({ entry, isLegacy }) => entry.resolvingTier === 1 && !isLegacy)
    .slice(0, query.limit ?? 3)
    .map(({ entry: { id, title, symptom, checks } }) => ({
      id,
      title,
      symptom,
      tryThis: checks.filter(({ tier }) => tier === 1).map(({ step }) => step),
    }));
}

export function knownErrorById(id: string, locale: Locale): KnownError | undefined {
  return catalogue(locale).find(({ entry }) => entry.id === id)?.entry;
}

function best({ q, code, area, platform, limit = LIMIT }: KnownErrorQuery, locale: Locale): Indexed[] {
  const words = wordsOf(q ?? '').filter((word) => !STOP_WORDS.has(word));
  const codes = new Set([code ?? '', ...(q ?? '').split(/\s+/)].filter((part) => part.length > 3).map(normaliseCode));
  return catalogue(locale)
    .map((indexed) => ({ indexed, score: score(indexed, { words, codes, area, platform }) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ indexed }) => indexed);
}

function score(
  { entry, isLegacy, codes, words: known, titleWords }: Indexed,
  {
    words,
    codes: wanted,
    area,
    platform,
  }: { words: string[]; codes: ReadonlySet<string>; area?: string | undefined; platform?: string | undefined },
): number {
  let points = [...wanted].some((code) => codes.has(code)) ? WEIGHTS.code : 0;
  for (const word of words) {
    if (titleWords.has(word)) points += WEIGHTS.titleWord;
    else if (known.some((other) => other.startsWith(word))) points += WEIGHTS.word;
  }
  if (points === 0) return 0;
  if (area === entry.area) points += WEIGHTS.area;
  if (platform) points += entry.platforms.includes(platform) ? WEIGHTS.platform : WEIGHTS.otherPlatform;
  return points + (isLegacy ? WEIGHTS.legacy : 0);
}
