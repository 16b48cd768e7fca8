import { expect, test } from 'vitest';
import { askedText } from './asked-text.ts';

const asParameter = (text: string) => String(new URLSearchParams({ text: askedText(text) })).length;

test.each([
  ['Spanish', 'El portátil se queda en la página de estado. '],
  ['Cyrillic', 'Ноутбук не регистрируется. '],
  ['Japanese', 'ノートパソコンを登録できません。'],
  ['emoji', '👩🏽‍💻🔥'],
])('a long text in %s fits into what a request may be', (_, sentence) => {
  expect(asParameter(sentence.repeat(400))).toBeLessThan(9_500);
  expect(askedText(`a${sentence.repeat(400)}`).isWellFormed()).toBe(true);
  expect(askedText(`${'a'.repeat(1_999)}${sentence}`).isWellFormed()).toBe(true);
});

test('of what people write with accents nothing is left out before 2,000 characters', () => {
  expect(askedText('ñandú '.repeat(300))).toHaveLength('ñandú '.repeat(300).trim().length);
});
