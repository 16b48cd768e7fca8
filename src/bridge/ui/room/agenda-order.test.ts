import { describe, expect, test } from 'vitest';
import { beforeOf, movedBefore, nextOf } from './agenda-order.ts';

const ITEMS = [
  { id: 'a', outcome: null },
  { id: 'b', outcome: null },
  { id: 'c', outcome: 'solved' as const },
  { id: 'd', outcome: null },
];

describe('a step', () => {
  test.each([
    ['b', -1, 'a'],
    ['b', 1, 'd'],
    ['c', 1, null],
    ['a', -1, undefined],
    ['d', 1, undefined],
  ] as const)('of %s by %i stands before %s', (id, by, before) => {
    expect(beforeOf(ITEMS, id, by)).toBe(before);
  });

  test('is shown as it will be', () => {
    const order = (id: string, before: string | null) => movedBefore(ITEMS, id, before).map((item) => item.id);
    expect([order('d', 'a'), order('a', null)]).toEqual([
      ['d', 'a', 'b', 'c'],
      ['b', 'c', 'd', 'a'],
    ]);
  });
});

test('the next item is the first below that nobody has decided, then one above, and none when all are', () => {
  expect(nextOf(ITEMS, 'b')?.id).toBe('d');
  expect(nextOf(ITEMS, 'd')?.id).toBe('a');
  expect(nextOf([{ id: 'c', outcome: 'solved' }], 'c')).toBeNull();
});
