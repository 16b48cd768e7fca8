import type { Drawn } from './draw.ts';
import type { AttemptState } from './words.ts';

/**
 * What somebody answered to a question, by the places at which its texts were shown: of choices those that were chosen; of an order the
 * places in the order they were put in; of pairs, for each left side in turn, the place of its right side, or `LEFT_OPEN`. A text is words.
 */
export type Answer = { question: string; chosen: readonly number[]; text?: string | undefined };

/** A left side that nothing was chosen for. */
export const LEFT_OPEN = -1;

/** What an answer is worth, from 0 to 1. `isRead` is false for words that a trainer has still to read. `chosen` as the bank counts. */
export type Mark = { question: string; points: number; isRead: boolean; chosen: number[] };

export function markAll(drawn: readonly Drawn[], answers: readonly Answer[]): Mark[] {
  return drawn.map((one) => {
    const answer = answers.find(({ question }) => question === one.question.id);
    return markOne(one, answer ?? { question: one.question.id, chosen: [] });
  });
}

function markOne({ question, order }: Drawn, { chosen, text }: Answer): Mark {
  const places = chosen.map((shown) => order[shown] ?? LEFT_OPEN);
  const mark = (points: number): Mark => ({
    question: question.id,
    points: Math.round(points * 1_000) / 1_000,
    isRead: true,
    chosen: places.filter((place) => place !== LEFT_OPEN),
  });
  switch (question.kind) {
    case 'single':
      return mark(places.length === 1 && question.choices[places[0] ?? -1]?.right ? 1 : 0);
    case 'several': {
      const right = question.choices.filter((choice) => choice.right).length;
      const hits = new Set(places.filter((place) => question.choices[place]?.right)).size;
      const misses = new Set(places.filter((place) => question.choices[place]?.right === false)).size;
      return mark(Math.max(0, hits - misses) / right);
    }
    case 'order': {
      if (places.length !== question.inOrder.length || new Set(places).size < places.length) return mark(0);
      const inTurn = places.slice(1).filter((place, index) => place === (places[index] ?? 0) + 1).length;
      return mark(inTurn / (question.inOrder.length - 1));
    }
    case 'match': {
      // One left open counts nothing; one right side for several would be right for one of them without anything being known.
      const isOnce = (place: number) => places.indexOf(place) === places.lastIndexOf(place);
      return mark(places.filter((place, left) => place === left && isOnce(place)).length / question.pairs.length);
    }
    case 'text':
      // An empty answer needs nobody to read it.
      return { question: question.id, points: 0, isRead: !text?.trim(), chosen: [] };
  }
}

/** Of a hundred, what is certain and what it could still become once everything has been read. */
export function scoreOf(marks: readonly Mark[]): { score: number; most: number } {
  const of100 = (sum: number) => Math.round((sum / Math.max(marks.length, 1)) * 10_000) / 100;
  const certain = marks.reduce((sum, { points, isRead }) => sum + (isRead ? points : 0), 0);
  const unread = marks.filter(({ isRead }) => !isRead).length;
  return { score: of100(certain), most: of100(certain + unread) };
}

/** Passed or failed as soon as nothing that is still to be read could change it. */
export function stateOf(marks: readonly Mark[], passMark: number): Exclude<AttemptState, 'open'> {
  const { score, most } = scoreOf(marks);
  if (score >= passMark) return 'passed';
  return most < passMark ? 'failed' : 'in-review';
}
