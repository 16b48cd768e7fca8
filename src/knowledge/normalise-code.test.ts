import { describe, expect, test } from 'vitest';
import { normaliseCode } from './normalise-code.ts';

describe.each([
  [
    '0x87d1fde8',
    [
      '0x87D1FDE8',
      '87D1FDE8',
      '87d1fde8',
      ' 0x87d1fde8 ',
      '-2016281112',
      '2278686184',
      '2016281112',
      'Error 0x87D1FDE8',
      'error code: 0x87D1FDE8',
      'Código de error: 0x87D1FDE8',
      '0x87D1FDE8.',
      '(0x87D1FDE8)',
    ],
  ],
  ['0x80180014', ['0x80180014', '80180014', '-2145910764', '2149056532', 'código 0x80180014']],
  ['0x00000005', ['0x00000005', '00000005']],
])('%s', (code, spellings) => {
  test.each(spellings)('is what “%s” means', (spelling) => {
    expect(normaliseCode(spelling)).toBe(code);
  });
});

describe('what is no 32-bit code stays the word it is', () => {
  test.each([
    ['DeviceCapReached', 'devicecapreached'],
    ['  AADSTS50011: ', 'aadsts50011'],
    ['50155', '50155'],
    ['1234', '1234'],
    ['0x1234', '0x1234'],
    ['0x123456789', '0x123456789'],
    ['-5', '-5'],
    ['', ''],
    ['erroneous', 'erroneous'],
  ])('“%s”', (code, word) => {
    expect(normaliseCode(code)).toBe(word);
  });
});

test.each(['0x87D1FDE8', '-2016281112', 'Error 0x87D1FDE8.', 'AADSTS50011', '50155'])('what has been normalised stays so: %s', (code) => {
  expect(normaliseCode(normaliseCode(code))).toBe(normaliseCode(code));
});
