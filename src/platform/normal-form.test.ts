import { expect, test } from 'vitest';
import { effortOf, isWithin } from '../../test/effort.ts';
import { readSources } from '../../test/sources.ts';
import { normalForm, withoutMarks } from './normal-form.ts';

const below = (count: number) => '\u0323'.repeat(count);

test.each([
  ['a letter keeps the marks that a script may put on it', `x${below(30)}`, `x${below(30)}`],
  ['what no script puts on a letter goes', `x${'\u0323\u0301'.repeat(500)}y`, `x${below(15)}${'\u0301'.repeat(15)}y`],
  ['each letter has its own', `x${below(40)}q${below(40)}`, `x${below(30)}q${below(30)}`],
  ['two ways to write an accent become one', 'cafe\u0301', 'caf\u00e9'],
])('%s', (_, text, normal) => {
  expect(normalForm('NFC', text)).toBe(normal);
});

test('letters alone', () => {
  expect(withoutMarks('Año Çelik e\u0301')).toBe('Ano Celik e');
});

test.each([normalForm.bind(null, 'NFC'), withoutMarks])('marks without end take as much longer as they are longer', (form) => {
  const marks = (count: number) => () => form('\u0301\u0323'.repeat(count));
  expect(isWithin(40 * effortOf(marks(2_000)), marks(20_000))).toBe(true);
});

test('nothing else brings a text into a normal form', () => {
  const others = readSources('src/**/*.{ts,tsx}').filter(({ path, text }) => /\.normalize\(/.test(text) && !/normal-form/.test(path));
  expect(others.map(({ path }) => path)).toEqual([]);
});
