/** How many telling words after a “not” it is said of. */
const REACH = 3;
const NEGATORS = new Set(
  'not no never without neither nor none nobody nothing nunca jamas sin ni tampoco ningun ninguna ninguno nadie nada'.split(' '),
);
/** “Not only”, “no doubt”: what follows is said all the same. */
const EXEMPT = new Set('only just merely doubt solo solamente duda obstante'.split(' '));
/** “The certificate is not the cause” says it of what stands before. */
const CAUSES = new Set('cause reason problem culprit causa motivo problema culpable'.split(' '));
/** With them something else begins to be said. */
const TURNS = new Set(
  (
    'but however though although because since as so then until when if after before while and ' +
    'pero sino aunque porque pues entonces hasta cuando si despues antes mientras y e'
  ).split(' '),
);
const ENDS_CLAUSE = /[.,;:!?¿¡()[\]…—–\n]/;

/** What stands for a “not”, in either language, is written as one: the same is done with phrases. */
export function withPlainNegations(text: string): string {
  return text
    .replace(/\bcan['’]?t\b|\bcannot\b/gi, 'can not')
    .replace(/\bwon['’]?t\b/gi, 'will not')
    .replace(/n['’]t\b/gi, ' not')
    .replace(/\b(?:do|did|does|is|was|are|were|has|have|had|could|should|would)nt\b/gi, (word) => `${word.slice(0, -2)} not`)
    .replace(/\binstead of\b|\brather than\b/gi, 'without')
    .replace(/\ben (?:vez|lugar) de\b/gi, 'sin');
}

/** A word as it was said, and where the “not” stands that is said of it: a place among the words that are kept, or none. */
export type Said = { word: string; deniedAt: number | null };
type Token = { word: string; clause: number; isAsked: boolean };

/** The words that are kept of a text, each with whether it is denied. In a question nothing is: “have you not restarted?” asks for it. */
export function withDenials(text: string, { wordsOf, isKept }: { wordsOf(text: string): string[]; isKept(word: string): boolean }): Said[] {
  const kept = tokens(text, wordsOf).filter(({ word }) => isKept(word));
  const denied = kept.map(({ word }): Said => ({ word, deniedAt: null }));
  kept.forEach(({ word, clause, isAsked }, at) => {
    if (isAsked || !NEGATORS.has(word) || EXEMPT.has(kept[at + 1]?.word ?? '')) return;
    const isOfBefore = CAUSES.has(kept[at + 1]?.word ?? '') && kept[at + 1]?.clause === clause;
    const [from, to] = isOfBefore ? [at - REACH, at + 1] : [at + 1, at + REACH];
    for (let place = Math.max(0, from); place <= to; place++) {
      const one = denied[place];
      if (one && place !== at && kept[place]?.clause === clause) one.deniedAt = at;
    }
  });
  return denied;
}

/** Whether what stands at these places is denied by a “not” that is none of them: a phrase may hold its own. */
export function isDenied(said: readonly Said[], places: readonly number[]): boolean {
  return places.some((place) => {
    const by = said[place]?.deniedAt ?? null;
    return by !== null && !places.includes(by);
  });
}

function tokens(text: string, wordsOf: (text: string) => string[]): Token[] {
  const found: Token[] = [];
  let clause = 0;
  // Split after each mark, which stays with what it ends.
  for (const sentence of text.split(/(?<=[.!?\n])/)) {
    const isAsked = sentence.trimEnd().endsWith('?') || sentence.includes('¿');
    for (const part of sentence.split(ENDS_CLAUSE)) {
      clause++;
      for (const word of wordsOf(part)) {
        if (TURNS.has(word)) clause++;
        found.push({ word, clause, isAsked });
      }
    }
  }
  return found;
}
