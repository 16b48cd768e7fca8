import type { IssueArea } from '../plan/words.ts';
import type { Question } from './question.ts';
import { DRAWN, DRAWN_TOTAL, type QuestionKind } from './words.ts';

/** A question as it is put to somebody: `order` says which of its texts stands at each place. */
export type Drawn = { question: Question; order: readonly number[] };

/** Draws by a seed: the same seed draws the same from the same bank. */
type Chance = () => number;

/**
 * The questions of an attempt: as many of each kind as there should be, spread over the areas, and none that was asked the last time
 * as long as there are others.
 */
export function draw(bank: readonly Question[], { seed, before = [] }: { seed: number; before?: readonly string[] }): Drawn[] {
  const chance = chanceOf(seed);
  const seen = new Set(before);
  const mixed = shuffled(bank, chance).toSorted((a, b) => Number(seen.has(a.id)) - Number(seen.has(b.id)));
  const wanted = (Object.keys(DRAWN) as QuestionKind[]).flatMap((kind) =>
    spread(
      mixed.filter((question) => question.kind === kind),
      DRAWN[kind],
    ),
  );
  // Whoever waits for a trainer to read two answers waits long: a further text is never what fills a gap.
  const others = mixed.filter((question) => question.kind !== 'text' && !wanted.includes(question));
  const chosen = [...wanted, ...spread(others, DRAWN_TOTAL - wanted.length)];
  return shuffled(chosen, chance)
    .toSorted((a, b) => Number(a.kind === 'text') - Number(b.kind === 'text'))
    .map((question) => ({ question, order: orderOf(question, chance) }));
}

/** The first of each area, then the second of each, until there are enough. */
function spread(questions: readonly Question[], count: number): Question[] {
  const times = new Map<IssueArea, number>();
  const ranked = questions.map((question) => {
    const [area = 'other'] = question.areas;
    const rank = times.get(area) ?? 0;
    times.set(area, rank + 1);
    return { question, rank };
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, Math.max(0, count))
    .map(({ question }) => question);
}

/** Never as they stand in the bank where that is the answer: an order that is right already asks for nothing. */
function orderOf(question: Question, chance: Chance): number[] {
  const places = Array.from({ length: textsOf(question) }, (_, place) => place);
  if (question.kind !== 'order') return shuffled(places, chance);
  const order = shuffled(places, chance);
  return order.every((place, index) => place === index) ? order.toReversed() : order;
}

function textsOf(question: Question): number {
  if ('choices' in question) return question.choices.length;
  if ('inOrder' in question) return question.inOrder.length;
  return 'pairs' in question ? question.pairs.length : 0;
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}

/** Mulberry32: small, and even enough to shuffle by. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
