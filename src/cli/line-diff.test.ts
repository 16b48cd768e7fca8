import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';

test('says what was there and what is, with a little around it', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].join('\n');
  const after = ['a', 'B', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].join('\n');
  expect(lineDiff(before, after)).toEqual(['  a', '- b', '+ B', '  c', '  d', '@@', '  i', '  j', '+ k']);
  expect(lineDiff(before, before)).toEqual([]);
});

test('is whole: taken back, the new text is the old one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [gone, come] = [before, after].map((one) => one.split('\n').length);
      const count = (sign: string) => lineDiff(before, after).filter((line) => line.startsWith(sign)).length;
      expect((come ?? 0) - (gone ?? 0)).toBe(count('+') - count('-'));
      expect(lineDiff(before, after).length === 0).toBe(before === after);
    }),
  );
});
