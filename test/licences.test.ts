import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceOfText, licencesPage, shippedPackages, unfree } from '../scripts/list-licences.mjs';

test('every package that a desk is made of is free', () => {
  expect(unfree(shippedPackages())).toEqual([]);
});

test('a choice is free by one licence, a sum by all of them, and silence is not', () => {
  const one = (licence: string) => unfree([{ name: 'x', version: '1', licence }]);
  expect(one('(GPL-3.0 OR MIT)')).toEqual([]);
  expect(one('MIT AND GPL-3.0')).toEqual(['x 1: MIT AND GPL-3.0']);
  expect(one('none named')).toEqual(['x 1: none named']);
});

test('a package that only has the text of its licence is taken at its word, and at every word of it', () => {
  const text = readFileSync(new URL(`../node_modules/${'png-js'}/LICENSE`, import.meta.url), 'utf8');
  expect(licenceOfText(text)).toBe('MIT');
  expect(licenceOfText(`${text}\nIt may not be used for anything that earns money.`)).toBeNull();
  expect(licenceOfText(text.replace('sell', 'give away'))).toBeNull();
  expect(licenceOfText('')).toBeNull();
});

test('docs/third-party-licences.md lists them; after a package changed: node scripts/list-licences.mjs', () => {
  expect(readFileSync(new URL('../docs/third-party-licences.md', import.meta.url), 'utf8')).toBe(licencesPage());
});
