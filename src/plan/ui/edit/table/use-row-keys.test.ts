import { expect, test } from 'vitest';
import { keysOf } from './use-row-keys.ts';

const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const known = { rows: [a, b, c], keys: [7, 8, 9] };

test.each([
  ['stays when nothing has changed', [a, b, c], [7, 8, 9]],
  ['goes along when rows move', [c, a, b], [9, 7, 8]],
  ['stays when a row is edited', [a, { id: 'b', x: 1 }, c], [7, 8, 9]],
  ['goes with a row that is removed', [a, c], [7, 9]],
  ['is new for a row that is added', [a, b, c, { id: 'd' }], [7, 8, 9, 10]],
  ['is new for a row that is put between', [a, { id: 'd' }, b, c], [7, 10, 8, 9]],
  ['is told apart for two that are equal', ['x', 'x'], [7, 8]],
])('the key of a row %s', (_, rows, keys) => {
  expect(keysOf(rows, known)).toEqual(keys);
});
