import { expect, test } from 'vitest';
import { isOneLine } from './one-line.ts';

test.each(['Una Usera', '山田太郎', 'محمد علي', 'דנה\u200f (IT)', 'آرش\u200cنیا', 'Zoë \u{1f600}', '7', '—', '👨\u200d👩\u200d👧'])(
  '%j can be seen',
  (text) => {
    expect(isOneLine(text)).toBe(true);
  },
);

test.each([
  ['nothing', ''],
  ['blanks of every width', ' \u00a0\u2003\u3000'],
  ['a space without width', '\u200b'],
  ['joiners and marks of direction', '\u200d\u200c\u200e\u200f'],
  ['a word joiner, a soft hyphen', '\u2060\u00ad'],
  ['fillers that count as letters', '\u3164\u115f\uffa0'],
  ['a braille cell without dots', '\u2800'],
  ['tags', '\u{e0041}\u{e007f}'],
  ['a mark on nothing', '\u0301'],
  ['what is seen by nobody but one program', '\ue000'],
  ['an override', 'Ana \u202egnimdA'],
  ['an embedding', '\u202aAna\u202c'],
  ['a line beneath', 'Ana\nThe desk: all is well'],
  ['a line beneath by another sign', 'Ana\u2028The desk: all is well'],
  ['an isolate', '\u2067Ana\u2069'],
])('%s cannot', (_, text) => {
  expect(isOneLine(text)).toBe(false);
});
