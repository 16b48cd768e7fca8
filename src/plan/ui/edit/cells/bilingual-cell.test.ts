import { expect, test } from 'vitest';
import { languagesOf, textShown, textWith } from './bilingual-cell.ts';

test.each([
  [undefined, 'en', 'Desk', 'Desk'],
  [undefined, 'es', 'Mesa', { es: 'Mesa' }],
  ['Desk', 'en', 'Help', 'Help'],
  ['Desk', 'en', '', undefined],
  ['Desk', 'es', 'Mesa', { en: 'Desk', es: 'Mesa' }],
  ['Desk', 'es', '', 'Desk'],
  [{ en: 'Desk', es: 'Mesa' }, 'es', '', { en: 'Desk' }],
  [{ en: 'Desk', es: 'Mesa' }, 'en', 'Help', { en: 'Help', es: 'Mesa' }],
  [{ es: 'Mesa' }, 'es', '', undefined],
] as const)('%j, where “%s” becomes “%s”, is %j', (before, language, text, expected) => {
  expect(textWith(before, { language, first: 'en', isOnly: true, text })).toEqual(expected);
});

test.each([
  [undefined, 'Mesa', { es: 'Mesa' }],
  ['Equipo nuevo', 'Mesa', { es: 'Mesa' }],
  ['Equipo nuevo', '', undefined],
] as const)('where two languages are asked for, what a Spanish writer makes of %j is Spanish', (before, text, expected) => {
  expect(textWith(before, { language: 'es', first: 'es', isOnly: false, text })).toEqual(expected);
});

test('a text that names no language stands in the first field', () => {
  expect([textShown('Desk', 'en', 'en'), textShown('Desk', 'es', 'en'), textShown({ es: 'Mesa' }, 'es', 'en')]).toEqual([
    'Desk',
    '',
    'Mesa',
  ]);
});

test('a language that the organisation does not name is shown where something is said in it', () => {
  expect([languagesOf('x', ['es']), languagesOf({ en: 'x' }, ['es'])]).toEqual([['es'], ['es', 'en']]);
});
