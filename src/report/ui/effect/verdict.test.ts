import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

const SIDES = { over: { size: 12, value: 1 }, others: { size: 12, value: 1 } };
test.each([
  ['hops', -2, { from: -3, to: -1 }, 'better'],
  ['hops', 2, { from: 1, to: 3 }, 'worse'],
  ['hops', 0.5, { from: -1, to: 2 }, 'unclear'],
  ['tier-1-again', 0.3, { from: 0.1, to: 0.5 }, 'better'],
  ['tier-1-again', -0.3, { from: -0.5, to: -0.1 }, 'worse'],
  ['reopened', 0, { from: 0, to: 0.1 }, 'unclear'],
  ['hops', -2, null, 'too-few'],
  ['hops', null, null, 'nothing'],
] as const)('%s, %s within %j: %s', (measure, difference, interval, verdict) => {
  expect(verdictOf({ ...SIDES, measure, difference, interval })).toBe(verdict);
});
