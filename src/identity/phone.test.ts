import { expect, test } from 'vitest';
import { phoneFrom } from './phone.ts';

test.each([
  ['+34612345678', '+34 612 34 56 78'],
  ['0034 612.34.56-78', '+34 612 34 56 78'],
  ['tel:+34-612-345-678', '+34 612 34 56 78'],
  ['+44 (0)20 7946 0018', '+44 20 7946 0018'],
  ['+1 (212) 555-0123 x45', '+1 212 555 0123 ext. 45'],
  ['+49 30 901820 ext 7', '+49 30 901820 ext. 7'],
  ['+34 612 34 56 78', '+34 612 34 56 78'],
])('%s is %s', (written, phone) => {
  expect(phoneFrom(written)).toBe(phone);
});

test.each(['612345678', 'call me', '+34 6', '+999 123 456 789', '', '+', '4711'])('“%s” is no number that leads anywhere', (written) => {
  expect(phoneFrom(written)).toMatchObject({ refused: 'phone-not-valid' });
});
