import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedQuestions } from './bank.ts';
import { type Drawn, draw } from './draw.ts';
import { type Answer, LEFT_OPEN, markAll, scoreOf, stateOf } from './mark.ts';
import type { Question } from './question.ts';
import { DRAWN, DRAWN_TOTAL } from './words.ts';

const bank = await shippedQuestions(1);
const seeds = fc.nat(0xffffffff);

/** As somebody answers who knows everything. */
function rightAnswer({ question, order }: Drawn): Answer {
  const shownAt = (place: number) => order.indexOf(place);
  if ('choices' in question)
    return { question: question.id, chosen: question.choices.flatMap(({ right }, place) => (right ? [shownAt(place)] : [])) };
  return { question: question.id, chosen: [...order.keys()].map(shownAt), text: 'Words' };
}

describe('what is drawn', () => {
  test('is as many questions of each kind as there should be, none twice', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = draw(bank, { seed });
        expect(new Set(drawn.map(({ question }) => question.id)).size).toBe(DRAWN_TOTAL);
        const kinds = Map.groupBy(drawn, ({ question }) => question.kind);
        expect(Object.fromEntries([...kinds].map(([kind, some]) => [kind, some.length]))).toEqual(DRAWN);
      }),
    );
  });

  test('is the same for the same seed', () => {
    expect(draw(bank, { seed: 7 })).toEqual(draw(bank, { seed: 7 }));
  });

  test('does not begin with what was asked the last time, as long as there are others', () => {
    const before = draw(bank, { seed: 1 }).filter(({ question }) => question.kind === 'single');
    const again = draw(bank, { seed: 2, before: before.map(({ question }) => question.id) });
    expect(again.filter(({ question }) => before.some((one) => one.question.id === question.id))).toEqual([]);
  });

  test('never stands in the order that is asked for', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const orders = draw(bank, { seed }).filter(({ question }) => question.kind === 'order');
        expect(orders.every(({ order }) => order.some((place, index) => place !== index))).toBe(true);
      }),
    );
  });

  test('is all there is of a bank that has too few', () => {
    expect(draw(bank.slice(0, 3), { seed: 1 })).toHaveLength(3);
  });
});

describe('what answers are worth', () => {
  test('all right is a hundred, once the words have been read', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = draw(bank, { seed });
        const marks = markAll(drawn, drawn.map(rightAnswer));
        expect(scoreOf(marks).most).toBe(100);
        expect(marks.filter(({ isRead, points }) => isRead && points !== 1)).toEqual([]);
      }),
    );
  });

  test('nothing answered is nothing, and nobody has to read it', () => {
    const marks = markAll(draw(bank, { seed: 3 }), []);
    expect([scoreOf(marks), stateOf(marks, 1)]).toEqual([{ score: 0, most: 0 }, 'failed']);
  });

  test('a wrong choice more never raises a score, a right one never lowers it', () => {
    fc.assert(
      fc.property(seeds, fc.nat(19), fc.nat(7), (seed, which, shown) => {
        const drawn = draw(bank, { seed });
        const one = drawn[which % drawn.length] as Drawn;
        if (one.question.kind !== 'several') return;
        const place = one.order[shown % one.order.length] ?? 0;
        const some = rightAnswer(one).chosen.slice(1);
        if (some.includes(shown % one.order.length)) return;
        const worth = (chosen: readonly number[]) => markAll([one], [{ question: one.question.id, chosen }])[0]?.points ?? 0;
        const [before, after] = [worth(some), worth([...some, shown % one.order.length])];
        if (one.question.choices[place]?.right) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('places that nothing stands at are no answer', () => {
    const drawn = draw(bank, { seed: 4 });
    const marks = markAll(
      drawn,
      drawn.map(({ question }) => ({ question: question.id, chosen: [7, 6] })),
    );
    expect(scoreOf(marks).score).toBeLessThan(100);
  });

  test.each<[string, readonly (number | 'open')[], number]>([
    ['all of them', [0, 1, 2], 1],
    ['one that is right, the others left open', [0, 'open', 'open'], 1 / 3],
    ['two that are right, and one wrong', [0, 1, 1], 1 / 3],
    ['one answer for all of them', [1, 1, 1], 0],
    ['two that are swapped', [1, 0, 2], 1 / 3],
    ['fewer than there are', [0, 1], 2 / 3],
    ['nothing', [], 0],
  ])('of pairs each right one counts: %s', (_, given, worth) => {
    const text = (word: string) => ({ en: word, es: word });
    const pairs = ['a', 'b', 'c'].map((side) => ({ left: text(side), right: text(side.toUpperCase()) }));
    const question = { ...(bank[0] as object), id: 'pairs', kind: 'match', pairs } as unknown as Question;
    const order = [2, 0, 1];
    const chosen = given.map((place) => (place === 'open' ? LEFT_OPEN : order.indexOf(place)));
    expect(markAll([{ question, order }], [{ question: 'pairs', chosen }])[0]?.points).toBeCloseTo(worth, 2);
  });

  test('an order that says a step twice is none, and worth no more than one', () => {
    const ordered = bank.find(({ kind }) => kind === 'order') as Question;
    const order = [0, 1, 2, 3, 4, 5, 6, 7].slice(0, 'inOrder' in ordered ? ordered.inOrder.length : 0);
    const chosen = [...order, ...order].slice(0, 8);
    expect(markAll([{ question: ordered, order }], [{ question: ordered.id, chosen }])[0]?.points).toBe(0);
  });

  test.each([
    ['passed at once when what is unread could not change it', 9, 1, 80, 'passed'],
    ['failed at once when it could not save it', 5, 1, 80, 'failed'],
    ['in review when it hangs on it', 7, 1, 80, 'in-review'],
  ] as const)('%s', (_, right, unread, passMark, state) => {
    const marks = Array.from({ length: 10 }, (_one, index) => ({
      question: String(index),
      points: index < right ? 1 : 0,
      isRead: index < 10 - unread,
      chosen: [],
    }));
    expect(stateOf(marks, passMark)).toBe(state);
  });
});
