const LETTERS_MIN = 6;

/** A word as the texts write it, where it is none of theirs and but one letter is wrong, missing, too many or in the place of the next. */
export type Spelling = (word: string) => string;

export function makeSpelling(words: Iterable<string>): Spelling {
  const known = new Set(words);
  const byRest = new Map<string, string>();
  for (const word of known) {
    if (!isCorrectable(word)) continue;
    for (const rest of [word, ...restsOf(word)]) byRest.set(rest, byRest.has(rest) ? '' : word);
  }
  return (word) => {
    if (known.has(word) || !isCorrectable(word)) return word;
    const meant = new Set([word, ...restsOf(word)].flatMap((rest) => byRest.get(rest) || []));
    const [only = word] = meant;
    return meant.size === 1 && only[0] === word[0] ? only : word;
  };
}

const isCorrectable = (word: string) => word.length >= LETTERS_MIN && !/\d/.test(word);

/** The word without one of its letters each: two words that differ in one place have one of them in common. */
function restsOf(word: string): Set<string> {
  return new Set(Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)));
}
