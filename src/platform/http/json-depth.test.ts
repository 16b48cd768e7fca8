import { expect, test } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

test.each([
  ['as deep as may be', '[{"a":[1]}]', false],
  ['one deeper', '[{"a":[[1]]}]', true],
  ['side by side', '[[1],[2],[{"a":3}],{"b":{}}]', false],
  ['brackets in a text', '["[[[[{{{{"]', false],
  ['after a quote in a text', String.raw`["\"[[[[", "\\"]`, false],
  ['after a text that ends in a backslash', String.raw`["\\",[[[]]]]`, true],
  ['never closed', '[[[[', true],
  ['no JSON at all', ']]]] "', false],
])('%s', (_, json, isDeeper) => {
  expect(isDeeperThan(3, json)).toBe(isDeeper);
});
