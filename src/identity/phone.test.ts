import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
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
  ['+44 20 7946 0018 x45', '+44 20 7946 0018 ext. 45'],
  ['tel:+442079460018;ext=123456789', '+44 20 7946 0018 ext. 123456789'],
])('%s is %s', (written, phone) => {
  expect(phoneFrom(written)).toBe(phone);
});

test('an extension is written alike in every country', () => {
  const written = getCountries().flatMap((country) =>
    [7, 8, 9, 10].map((digits) => phoneFrom(`+${getCountryCallingCode(country)}${'23456789'.repeat(2).slice(0, digits)} x45`)),
  );
  const phones = written.filter((phone) => typeof phone === 'string');
  expect(phones.length).toBeGreaterThan(200);
  expect(phones.filter((phone) => !/^\+[0-9 ]{7,24} ext\. 45$/.test(phone))).toEqual([]);
});

test.each(['+34 612345678 ext 1234567890', '612345678', 'call me', '+34 6', '+999 123 456 789', '', '+', '4711'])(
  '“%s” is no number that leads anywhere',
  (written) => {
    expect(phoneFrom(written)).toMatchObject({ refused: 'phone-not-valid' });
  },
);
