import { expect, test } from 'vitest';
import type { MoveOffer } from '../../../ticket/contract.ts';
import { arrangeMoves } from './move-bar.ts';

const offers = (allowed: readonly string[], refused: readonly string[]): MoveOffer[] =>
  [
    ...allowed.map((move) => ({ move, allowed: true })),
    ...refused.map((move) => ({ move, allowed: false, sentence: 'No' })),
  ] as MoveOffer[];
const namesOf = (moves: MoveOffer[], status: string) => {
  const { shown, main, notNow } = arrangeMoves(moves, status);
  return { shown: shown.map(({ row }) => row.move), main, notNow: notNow.map(({ row }) => row.move) };
};

test('a hand-off is accepted before anything else', () => {
  expect(namesOf(offers(['accept', 'return', 'escalate'], ['solve', 'resolve', 'take']), 'open')).toEqual({
    shown: ['accept', 'return', 'escalate', 'solve', 'resolve'],
    main: 'accept',
    notNow: ['take'],
  });
});

test('when the solution is here, the user is called', () => {
  expect(namesOf(offers(['take', 'resolve', 'wait', 'escalate'], ['solve']), 'relaying').main).toBe('resolve');
});

test('who has just taken a ticket is not urged to hand it up', () => {
  expect(namesOf(offers(['escalate', 'solve', 'wait'], ['take', 'resolve']), 'open').main).toBeNull();
});

test('what is over shows only what is still possible', () => {
  expect(namesOf(offers(['reopen'], ['escalate', 'solve', 'resolve', 'close']), 'resolved')).toEqual({
    shown: ['reopen'],
    main: null,
    notNow: ['escalate', 'solve', 'resolve', 'close'],
  });
});

test('moves that live elsewhere are not in the bar', () => {
  expect(namesOf(offers(['reply', 'note', 'acknowledge', 'check'], []), 'open').shown).toEqual([]);
});
