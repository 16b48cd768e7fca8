import { describe, expect, test } from 'vitest';
import { cleanText, cleanTexts } from './clean-text.ts';

describe('a text as the desk keeps it', () => {
  test.each([
    ['ends are trimmed', '  a word \n', 'a word'],
    ['blanks within stay', 'a  word', 'a  word'],
    ['line ends of every system become one', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['tabs and line feeds stay', 'a\tb\nc', 'a\tb\nc'],
    ['a zero goes', 'a\u0000b', 'ab'],
    ['control characters go', 'a\u0007\u001b[31mb\u007f\u009b', 'a[31mb'],
    ['two ways to write an accent become one', 'cafe\u0301', 'caf\u00e9'],
    ['half of a pair becomes a mark that can be kept', 'a\ud800b', 'a\ufffdb'],
    ['a whole pair stays', 'a \u{1f600} b', 'a \u{1f600} b'],
    ['marks of direction and joiners stay: they carry meaning', 'a\u200fb\u200dc', 'a\u200fb\u200dc'],
    ['marks that control characters kept apart are counted together', `x${'\u0323\u0007'.repeat(40)}`, `x${'\u0323'.repeat(30)}`],
    ['nothing but blanks is nothing', ' \t\r\n ', ''],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test.each(['  a\r\nb\u0000 ', 'cafe\u0301 \ud800', ' \u0007 a \u0007 '])('cleaning %j again changes nothing', (text) => {
    expect(cleanText(cleanText(text))).toBe(cleanText(text));
  });
});

test('every text of a body is cleaned, however deep; the rest stays as it is', () => {
  const body = { subject: ' a ', packet: { tried: [' b ', { note: 'c\r\n' }] }, affected: 3, solved: false, until: null };
  expect(cleanTexts(body)).toEqual({ subject: 'a', packet: { tried: ['b', { note: 'c' }] }, affected: 3, solved: false, until: null });
});

test('a password stays as it was typed', () => {
  expect(cleanTexts({ password: ' cafe\u0301 ', name: ' A ' })).toEqual({ password: ' cafe\u0301 ', name: 'A' });
});

test('a key that means something to the language is a key like any other', () => {
  const body = cleanTexts(JSON.parse('{"__proto__": {"role": " admin "}, "name": " A "}')) as Record<string, unknown>;
  expect(Object.hasOwn(body, '__proto__')).toBe(true);
  expect(body.role).toBeUndefined();
});
