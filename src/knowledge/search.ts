import MiniSearch from 'minisearch';
import { makeSpelling } from './spelling.ts';
import { allTermsOf, isConcept, isThing, PHRASE_WORDS, termsOf, wordsOf } from './terms.ts';

/** What is searched: the same thing in several languages is found by any of them. */
export type Searched = { id: string; title: string; symptom: string; more: string };
export type Found = { id: string; score: number };
/**
 * How much of a question must be answered for, how much what fits must say at all (a text that only shares “phone” fits by chance), and
 * how near to the best the others must come.
 */
export type Threshold = { shareMin: number; saysMin: number; ofBestMin: number };
export type Search = (text: string) => Found[];

const FIELDS = ['title', 'symptom', 'more'] as const;
const BOOST = { title: 4, symptom: 1.5, more: 0.5 };
const TERMS_MAX = 24;
const PREFIX_LETTERS_MIN = 4;
/** What a word says that no text has: as much as one that many have. It may be a name or a place, and it may be what it is all about. */
const UNKNOWN_SAYS = 2.5;

/**
 * A search over texts, best first. What is found must answer for enough of what was asked, each word weighed by how rare it is, and for
 * more than the thing that somebody has: a text that shares only “device” with the question is none.
 */
export function makeSearch(texts: readonly Searched[], { shareMin, saysMin, ofBestMin }: Threshold): Search {
  const index = new MiniSearch<Record<string, string | number>>({
    idField: 'key',
    fields: [...FIELDS],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  const counts = new Map<string, number>();
  for (const [key, text] of texts.entries()) {
    const terms = FIELDS.map((field) => allTermsOf(text[field]));
    index.add({ key, ...Object.fromEntries(FIELDS.map((field, at) => [field, terms[at]?.join(' ') ?? ''])) });
    for (const term of new Set(terms.flat())) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  /** How much a word says: much when few texts have it. A number that is no code counts rooms, people or days. */
  const rarity = (term: string) => {
    if (/^\d+$/.test(term)) return 0;
    const count = counts.get(term);
    return count === undefined ? UNKNOWN_SAYS : Math.log(1 + texts.length / (count + 1));
  };
  const spell = makeSpelling([...PHRASE_WORDS, ...texts.flatMap((text) => FIELDS.flatMap((field) => wordsOf(text[field])))]);
  return (asked) => {
    const terms = termsOf(asked, spell).slice(0, TERMS_MAX);
    if (terms.length === 0) return [];
    const isThingsAlone = terms.every(isThing);
    const all = terms.reduce((sum, term) => sum + rarity(term), 0);
    const best = new Map<string, number>();
    const hits = index.search(terms.join(' '), {
      boost: BOOST,
      prefix: (term) => !isConcept(term) && term.length >= PREFIX_LETTERS_MIN,
    });
    for (const { id, score, queryTerms, match } of hits) {
      const says = queryTerms.reduce((sum, term) => sum + rarity(term), 0);
      const share = says / all;
      const text = texts[id as number]?.id ?? '';
      // What is only mentioned in the instructions is not what the text is about, nor is the thing that it happens to.
      const isAbout = Object.entries(match).some(
        ([term, fields]) => (isThingsAlone || !isThing(term)) && fields.some((field) => field !== 'more'),
      );
      if (isAbout && share >= shareMin && says >= saysMin) best.set(text, Math.max(best.get(text) ?? 0, score * share));
    }
    const top = Math.max(...best.values());
    return [...best]
      .map(([id, score]) => ({ id, score }))
      .filter(({ score }) => score >= top * ofBestMin)
      .sort((a, b) => b.score - a.score);
  };
}
