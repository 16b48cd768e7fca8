import { expect, test } from 'vitest';
import { later, movableClock } from '../../test/time.ts';
import { openLimits } from './limits.ts';

const NOON = new Date('2026-07-01T12:00:00Z');
const opened = () => {
  const clock = movableClock(() => NOON);
  return { limits: openLimits(clock), pass: (seconds: number) => clock.moveTo(later(clock.now(), { seconds })) };
};
const times = (count: number, once: () => unknown) => Array.from({ length: count }, once);

test('what comes too often is refused, with when to come again, and goes on then', () => {
  const { limits, pass } = opened();
  const take = () => limits.take('open-door', 'a network');
  expect(times(30, take)).toEqual(Array(30).fill(null));
  pass(20);
  expect(take()).toEqual({ refused: 'too-many-requests', details: { retryAfterSeconds: 40, minutes: 1, hours: 0 } });
  pass(40);
  expect(take()).toBeNull();
});

test('each has its own, of each thing', () => {
  const { limits } = opened();
  times(31, () => limits.take('open-door', 'a network'));
  expect(limits.take('open-door', 'another')).toBeNull();
  expect(limits.take('calendar-address', 'a network')).toBeNull();
});

test('what turns out to be none of what is limited is given back', () => {
  const { limits } = opened();
  times(40, () => {
    limits.take('wrong-where-known-in-hour', 'somebody');
    limits.giveBack('wrong-where-known-in-hour', 'somebody');
  });
  expect(limits.take('wrong-where-known-in-hour', 'somebody')).toBeNull();
});

test('a long wait is told in hours', () => {
  const { limits, pass } = opened();
  times(60, () => limits.take('wrong-where-known-in-day', 'somebody'));
  pass(90 * 60);
  expect(limits.take('wrong-where-known-in-day', 'somebody')?.details).toMatchObject({ hours: 23 });
});
