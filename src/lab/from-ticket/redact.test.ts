import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Known, namesOf, redact, redacted } from './redact.ts';

const KNOWN: Known[] = [
  ...namesOf('Nuria Peña', { whole: '{user}', part: '{first}' }),
  ...namesOf('Will Grant', { whole: '{colleague}', part: '{colleague}' }),
  { kind: 'device', words: 'VN-4821-nuria', put: '{device}' },
  { kind: 'case', words: 'SR-77-1', put: '0' },
];
const told = (text: string) => redacted(redact(text, KNOWN));

describe('what is taken out', () => {
  test.each<[string, string, string]>([
    ['a whole name', 'I am Nuria Peña from sales', 'Nuria Peña'],
    ['a name without its accent', 'Soy Nuria Pena', 'Pena'],
    ['a name in small letters', 'regards, nuria peña', 'nuria peña'],
    ['a first name', 'Nuria cannot enrol', 'Nuria'],
    ['a family name', 'the laptop of Ms Peña', 'Peña'],
    ['a colleague', 'Will told me so', 'Will'],
    ['a name with something unseen in it', 'Nu\u200bria cannot enrol', 'Nuria'],
    ['a name in wide letters', 'Ｎｕｒｉａ cannot enrol', 'Ｎｕｒｉａ'],
    ['a mail address', 'write to n.pena@velanorte.example', 'velanorte'],
    ['a user principal name', 'UPN: nuria.pena@contoso.onmicrosoft.com', 'contoso'],
    ['an account of a domain', 'signed in as CONTOSO\\npena', 'npena'],
    ['a profile folder', 'C:\\Users\\npena\\AppData', 'npena'],
    ['a home folder', '/Users/npena/Library', 'npena'],
    ['a telephone number', 'call +34 600 123 456', '600 123'],
    ['one with 00', 'ring 0034600123456', '0034600123456'],
    ['one of nine digits', 'mi móvil es el 600123456', '600123456'],
    ['one in groups', 'estoy en el 91 555 12 34', '555'],
    ['an extension', 'ext. 4521', '4521'],
    ['the device of the ticket', 'on vn-4821-NURIA it stops', '4821'],
    ['another device', 'DESKTOP-7AB12CD is the same', '7AB12CD'],
    ['a serial number', 'serial number: PF3XK21A', 'PF3XK21A'],
    ['one in Spanish', 'n.º de serie C02XK1ABJG5J', 'C02XK1ABJG5J'],
    ['an IMEI', '356938035643809', '356938035643809'],
    ['a GUID', 'tenant 72f988bf-86f1-41af-91ab-2d7cd011db47', '72f988bf'],
    ['an address of the network', 'the gateway is 10.20.30.1', '10.20.30.1'],
    ['one of six', 'fe80:0:0:1:204:61ff:fe9d:f156 answers', '61ff'],
    ['the address of a card', 'aa:bb:cc:dd:ee:0f', 'aa:bb'],
    ['the number of a vendor case', 'case 2403140050001234 is open', '2403140050001234'],
    ['one that the ticket knows', 'They wrote about SR-77-1', 'SR-77-1'],
    ['another ticket', 'as in #10432', '10432'],
    ['a postal address', 'Vivo en la Calle de Alcalá 45', 'Alcalá'],
    ['one in English', 'at 12 Baker Street', 'Baker'],
    ['a page of the company', 'https://velanorte.sharepoint.com/personal/npena', 'velanorte'],
  ])('%s', (_, text, secret) => {
    expect(told(text)).not.toContain(secret);
  });
});

describe('what is not', () => {
  test.each([
    'DeviceCapReached, 0x80180014 and 0x87D1041C',
    'AADSTS50058 and error -2016281112',
    'KB5034441 on Windows 11 23H2, build 10.0.22631.3447',
    'Company Portal version 5.0.6152.0',
    'iPhone 15, iOS 18.1.1, 15 devices of 15',
    'since 2026-11-30 at 14:20, on 30.11.2026',
    'port 443 and 1433, 8 of 12 users, 1.500 users',
    'HKLM\\SOFTWARE\\Microsoft\\Enrollments',
    'https://learn.microsoft.com/mem/intune/enrollment/device-limit',
    'You will find that they grant access',
    'Enrollment restriction: 5 devices; then again at 9',
    'Event ID 75, error code 2147942405',
    'el usuario tiene la calle cortada',
  ])('%s', (text) => {
    expect(told(text)).toBe(text);
  });
});

test('each replacement shows what stood there', () => {
  expect(redact('Nuria has 0x80180014', KNOWN)).toEqual([
    { text: '{first}', kind: 'name', was: 'Nuria' },
    { text: ' has 0x80180014', kind: null, was: null },
  ]);
});

test('braces that somebody wrote draw nothing', () => {
  expect(told('{user} and {device}')).toBe('(user) and (device)');
});

test('whatever stands around it, a known name does not stay, and nothing else is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), (before, after) => {
      const pieces = redact(`${before} Nuria Peña ${after}`, KNOWN);
      expect(redacted(pieces)).not.toMatch(/(?<![\p{L}\p{N}])Nuria Peña(?![\p{L}\p{N}])/u);
    }),
  );
});

test('costs little time, whatever the text is', () => {
  const began = performance.now();
  for (const text of [
    '1 '.repeat(10_000),
    'a.'.repeat(10_000),
    '+34 '.repeat(5_000),
    'a:'.repeat(10_000),
    'Calle A '.repeat(2_500),
    '\\'.repeat(20_000),
  ])
    told(text);
  expect(performance.now() - began).toBeLessThan(3_000);
});
