import { describe, expect, test } from 'vitest';
import { effortOf, isWithin } from '../../../test/effort.ts';
import { runs } from '../../../test/runs.ts';
import { catalogue } from '../catalogue.ts';
import { findKnownErrors } from '../find.ts';
import { isEverydayName } from './names.ts';
import { numbersIn } from './numbers.ts';

const CODES = catalogue().flatMap(({ id, entry: { en }, codes }) => codes.map((code) => ({ id, code, title: en.title })));
const found = (query: Parameters<typeof findKnownErrors>[0]) => findKnownErrors({ ...query, limit: 20 }, 'en').map(({ id }) => id);

const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
const grouped = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);
const sign = (code: string, minus: string) => code.replace(/^-/, minus);
const bits = (code: string) => (Number(code) < 0 ? Number(code) + 2 ** 32 : Number(code));
const isHex = (code: string) => /^0x[0-9a-f]+$/i.test(code);
// Eight digits without a sign are hexadecimal.
const isDecimal = (code: string) => /^-?\d+$/.test(code) && !/^\d{8}$/.test(code);

/** How people write it in the field for codes. */
const ANYHOW: Record<string, (code: string) => string> = {
  'as it stands': (code) => code,
  'in small letters': (code) => code.toLowerCase(),
  'in capitals': (code) => code.toUpperCase(),
  'with blanks around': (code) => `  ${code}\t`,
  'after HRESULT': (code) => `HRESULT: ${code}`,
  'after “error code”': (code) => `Error code: ${code}.`,
  'after “código de error”': (code) => `Código de error: ${code}`,
  'in brackets': (code) => `[${code}]`,
  'in parentheses': (code) => `(${code})`,
  'in guillemets': (code) => `«${code}»`,
  'with a question mark': (code) => `${code}?`,
  'in wide letters': wide,
  'with what cannot be seen': (code) => `\u200b${code}\ufeff`,
};
const HEX: typeof ANYHOW = {
  'without 0x': (code) => code.slice(2).padStart(8, '0'),
  'without leading zeros': (code) => `0x${code.slice(2).replace(/^0+/, '')}`,
  'without either': (code) => code.slice(2).replace(/^0+/, ''),
  'with the letter O': (code) => code.replace(/0/g, 'O'),
  'with a small o': (code) => code.replace(/0/g, 'o'),
  'with a times sign': (code) => code.replace('0x', '0×'),
  'as Basic has it': (code) => code.replace('0x', '&H'),
  'in halves': (code) => `0x${code.slice(2).padStart(8, '0').replace(/^.{4}/, '$& ')}`,
  'of 64 bits': (code) => (bits(code) >= 2 ** 31 && bits(code) < 2 ** 32 ? `0xFFFFFFFF${code.slice(2)}` : code),
  unsigned: (code) => String(bits(code)),
  signed: (code) => String(bits(code) >= 2 ** 31 ? bits(code) - 2 ** 32 : bits(code)),
};
const DECIMAL: typeof ANYHOW = {
  'with a real minus': (code) => sign(code, '\u2212'),
  'with a dash': (code) => sign(code, '–'),
  'with a hyphen that does not break': (code) => sign(code, '\u2011'),
  'with a wide minus': (code) => sign(code, '－'),
  'with a blank behind the minus': (code) => sign(code, '- '),
  'without the minus': (code) => sign(code, ''),
  'with points': (code) => grouped(code, '.'),
  'with commas': (code) => grouped(code, ','),
  'with narrow blanks': (code) => grouped(code, '\u202f'),
  'with the letter O': (code) => code.replace(/0/g, 'O'),
  unsigned: (code) => String(bits(code)),
  'as hexadecimal': (code) => `0x${bits(code).toString(16)}`,
};

describe('each code of the catalogue leads to its faults from the field', () => {
  test.each(Object.entries(ANYHOW))('%s', (_, write) => expect(lost(CODES, ({ code }) => ({ code: write(code) }))).toEqual([]));
});
describe('each hexadecimal code, written', () => {
  // 0x00000400 without its zeros is the code 400, which others have.
  const codes = CODES.filter(({ code }) => isHex(code) && !CODES.some((other) => Number(other.code) === Number(code.slice(2))));
  test.each(Object.entries(HEX))('%s', (_, write) => expect(lost(codes, ({ code }) => ({ code: write(code) }))).toEqual([]));
});
describe('each decimal code, written', () => {
  const codes = CODES.filter(({ code }) => isDecimal(code));
  test.each(Object.entries(DECIMAL))('%s', (_, write) => expect(lost(codes, ({ code }) => ({ code: write(code) }))).toEqual([]));
});
describe('each code leads to its faults from', () => {
  // A text is searched through, which is dear: some of them in every run, and all of them in the long one.
  const some = CODES.filter((_, index) => index % runs(5, 1) === 0);
  const named = some.filter(({ code }) => !isEverydayName(code));
  test.each<[string, typeof CODES, (code: string) => string]>([
    ['the middle of a sentence', named, (code) => `Since Monday the enrolment says error ${code} and stops`],
    ['a Spanish sentence', some, (code) => `Al inscribir el móvil sale el error «${code}» y no sigue.`],
    ['a line of a log', named, (code) => `<![LOG[failed: hr = ${code}]LOG]!>`],
  ])('%s', (_, codes, write) => expect(lost(codes, ({ code }) => ({ q: 'Something is wrong', text: write(code) }))).toEqual([]));
});

describe('a short number is a code only beside what says so', () => {
  test.each([
    'The proxy answers with HTTP 403',
    'HTTP/1.1 403 when the certificate is requested',
    'Error 403 in the policy module',
    'we get a 403 error from NDES',
    '403 Forbidden',
    'el servidor devuelve un 403',
    'sale el código 403',
    'código de error: 403',
    '403',
    '[403]',
    'StatusCode: 403',
    'exit code 403',
    'HTTP403 from the proxy',
    'Error403',
    'errors 500, 407 and 403',
    'we see 403 errors since Monday',
    '403 Error interno',
  ])('“%s” names 403', (text) => expect([...numbersIn(text, { isField: /^\W*\d+\W*$/.test(text) }).sure]).toContain(403));

  test.each([
    'There are 403 people waiting',
    'Room 403 has no network',
    'hay 403 equipos sin cifrar',
    'version 10.0.403',
    'from 10:403 to 12',
    'my telephone is 600 403 500',
    'error in the room of building 403',
    'pedido 403-22',
    'error: 403 devices are missing',
    'fallo en 403 equipos',
    'sale un error 403 veces',
    'status 403 MB',
    'the same as in ticket #403',
    'postal code 403',
  ])('“%s” names no 403', (text) => expect([...numbersIn(text, { isField: false }).sure]).not.toContain(403));
});

test.each(['404 Not Found', '502 Bad Gateway', '404 no encontrado'])('“%s” names its number', (text) =>
  expect([...numbersIn(text, { isField: false }).sure]).toContain(Number.parseInt(text, 10)),
);

test.each(['we had 30 errors', 'see #6 and #30', 'status: 11 devices', 'error 4294967295', 'room X101', 'build 10.0.19045.3803'])(
  '“%s” is no short code',
  (text) => expect([...numbersIn(text, { isField: false }).sure].filter((number) => number < 1_000_000)).toEqual([]),
);

test.each(['8018 0014', '80 18 00 14', '0x80 18 00 14', '0x8018001 4', 'x80180014', '\\x80180014', 'error-80180014', 'code80180014'])(
  '“%s” in the field is 0x80180014',
  (code) => expect(found({ code })).toContain('win-80180014-platform-off'),
);

test.each(['tel. 600 123 456', 'call 600123456', 'ticket 12345678', 'since 20261130', 'serial 98765432', 'order 4500012345'])(
  '“%s” keeps no fault out',
  (said) => expect(found({ q: 'Wi-Fi profile fails', text: said })).toEqual(found({ q: 'Wi-Fi profile fails' })),
);

test('a code that nobody has documented finds nothing', () => {
  expect(found({ code: '0x8BADF00D' })).toEqual([]);
  expect(found({ code: '-1234567' })).toEqual([]);
  expect(found({ q: 'Autopilot stops with 0x8BADF00D' }).filter((id) => numbersOf(id).some((number) => number > 10_000_000))).toEqual([]);
});

test('a sentence of the same words is no name of an error', () => {
  expect(numbersOf('upd-driver-arch').length).toBeGreaterThan(0);
  expect(found({ q: 'Error: not found' })).not.toContain('upd-driver-arch');
});

test.each(['The document says file not found when I open it', 'The trip was cancelled by user Ana', 'We reached the end of service hours'])(
  '“%s” names no error, though one is called by these words',
  (q) =>
    expect(
      CODES.filter(({ code }) => ['FileNotFound', 'CancelledByUser', 'EndOfService'].includes(code)).map(({ id }) => id),
    ).not.toContain(first(q)),
);

test.each([
  ['The report shows FileNotFound for this laptop', 'upd-alert-install'],
  ['alert: file not found', 'upd-alert-install'],
  ['The report shows “end of service”', 'upd-alert-end-of-service'],
])('“%s” names one', (q, id) => expect(first(q)).toBe(id));

test.each(['Pending tasks for Monday', 'Our policies conflict with yours', 'Some pages say that access is denied'])(
  '“%s” quotes no message',
  (text) =>
    expect(
      CODES.filter(({ code }) => ['Pending', 'Conflict', 'Access denied'].includes(code))
        .map(({ id }) => id)
        .filter((id) => first(text) === id),
    ).toEqual([]),
);

/** As much as a ticket's texts are at the most. */
const LETTERS = 100_000;
const long = (part: string) => part.repeat(LETTERS / part.length);

test.each(['0 ', '1.', 'a ', '-a', 'n.º ', '"a', 'no ', 'access ', 'error code of the ', '0x', '8018-', '½', 'ﷺ'])(
  'a text full of “%s” takes some times what one of words does, and not a thousand times',
  (part) => {
    const read = (text: string) => found({ q: 'x', text });
    read('');
    const words = effortOf(() => read(long('My laptop stops at the enrolment page. ')));
    expect(isWithin(50 * words, () => read(long(part)))).toBe(true);
  },
);

function lost(codes: typeof CODES, query: (code: (typeof CODES)[number]) => Parameters<typeof findKnownErrors>[0]): string[] {
  return codes.flatMap((one) => (found(query(one)).includes(one.id) ? [] : `${one.id}: ${JSON.stringify(query(one))}`));
}
function numbersOf(id: string): readonly number[] {
  return catalogue().find((known) => known.id === id)?.numbers ?? [];
}
function first(q: string): string | undefined {
  return found({ q })[0];
}
