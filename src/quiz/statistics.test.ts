import { expect, test } from 'vitest';
import { ANSWERS_MIN, flawOf } from './statistics.ts';

const usual = { times: ANSWERS_MIN, share: 0.6, ofPassed: 0.8, ofFailed: 0.4 };

test.each([
  ['nothing is wrong with one that tells who knows from who does not', usual, null],
  ['few answers say nothing', { ...usual, times: ANSWERS_MIN - 1, share: 1 }, null],
  ['everybody knows it', { ...usual, share: 0.98, ofPassed: 1, ofFailed: 0.9 }, 'too-easy'],
  ['hardly anybody does', { ...usual, share: 0.2, ofPassed: 0.3, ofFailed: 0.1 }, 'too-hard'],
  ['those who fail know it better', { ...usual, ofPassed: 0.4, ofFailed: 0.7 }, 'misleading'],
  ['nobody has failed yet', { ...usual, ofFailed: null }, null],
] as const)('%s', (_, answered, flaw) => {
  expect(flawOf(answered)).toBe(flaw);
});
