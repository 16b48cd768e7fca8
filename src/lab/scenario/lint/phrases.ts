import { isTooBroad, rulesIn } from '../match.ts';
import type { Say, Scenario } from '../schema.ts';
import { error, type Finding } from './findings.ts';

/** Each is held against all others: more than anybody writes, and few enough not to keep the desk busy. */
const PHRASES_MAX = 1_000;
const LANGUAGES = ['en', 'es'] as const;

/** Whether each phrase tells its rule from the others. */
export function lintPhrases({ says }: Scenario): Finding[] {
  const count = says.reduce((sum, { when }) => sum + when.en.length + when.es.length, 0);
  if (count > PHRASES_MAX) return [error('too-many-phrases', 'says', { count, limit: PHRASES_MAX })];
  return says.flatMap((say, at) =>
    LANGUAGES.flatMap((language) =>
      say.when[language].flatMap((phrase, index): Finding[] => {
        const path = `says[${at}].when.${language}[${index}]`;
        if (isTooBroad(phrase)) return [error('phrase-too-broad', path, { phrase })];
        const others = claimants(phrase, says).filter((other) => other.id !== say.id);
        return others.map((other) => error('phrase-claimed-twice', path, { phrase, other: other.id }));
      }),
    ),
  );
}

const claimants = (phrase: string, says: readonly Say[]) => rulesIn(phrase, says);
