import { expect, test } from 'vitest';
import { progress, stopwatch } from './timer.ts';

test('a stop watch shows minutes and seconds', () => {
  expect([stopwatch(-1), stopwatch(65.9), stopwatch(3_605)]).toEqual(['0:00', '1:05', '60:05']);
});

test('a call says how far it is, and when it lasts longer than it was to', () => {
  const at = (minutes: number) => progress({ from: 0, to: 30 * 60_000, now: minutes * 60_000 });
  expect(at(18)).toEqual({ minutes: 18, of: 30, isOver: false });
  expect(at(34)).toEqual({ minutes: 34, of: 30, isOver: true });
});
