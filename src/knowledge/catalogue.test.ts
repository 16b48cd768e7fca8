import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import type { KnownError } from './contract.ts';
import { findKnownErrors } from './find.ts';

const TODAY = '2026-12';

test('every known error is told in Spanish too', () => {
  const untold = catalogue().filter(({ entry: { en, es } }) => {
    // A name or a literal may stand alone in one field, and is the same in both languages.
    const said = (['title', 'symptom', 'cause', 'fix'] as const).filter((field) => es[field] !== en[field]);
    return said.length < 3;
  });
  expect(untold.map(({ id }) => id)).toEqual([]);
});

test('every code of the English text stands in the Spanish one', () => {
  const codes = (text: string) => text.match(/0x[0-9a-fA-F]{4,}/g) ?? [];
  const lost = catalogue().flatMap(({ entry: { en, es } }) => {
    const told = JSON.stringify(es).toLowerCase();
    return codes(JSON.stringify(en)).filter((code) => !told.includes(code.toLowerCase()));
  });
  expect(lost).toEqual([]);
});

test('every known error says of what month or year its facts are', () => {
  expect(
    catalogue()
      .filter(({ entry: { en } }) => en.asOf < '2017' || en.asOf > TODAY)
      .map(({ id }) => id),
  ).toEqual([]);
});

test('every known error has checks in both languages, and a name of its own', () => {
  const ids = catalogue().map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const isSaid = ({ checks }: KnownError) => checks.length > 0 && checks.every(({ step }) => step.trim() !== '');
  expect(
    catalogue()
      .filter(({ entry: { en, es } }) => !isSaid(en) || !isSaid(es))
      .map(({ id }) => id),
  ).toEqual([]);
});

describe('what a code leads to', () => {
  test.each(['0x80180014', '80180014', '-2145910764'])('%s finds its fault before all others', (code) => {
    expect(findKnownErrors({ code }, 'en')[0]?.errorCode).toContain('80180014');
  });

  test.each([
    ['0xC1900101 - 0x20017', 'upg-driver-rollback'],
    ['0xC1900208', 'upg-app-blocks'],
    ['0x8024401C', 'upd-http-server'],
    ['0x80070643', 'app-msi-fatal'],
    ['-2147023293', 'app-msi-fatal'],
    ['3010', 'app-msi-restart'],
    ['0xC00000BB', 'whfb-kdc-certificate'],
    ['0x00000409', 'cert-conn-signing'],
    ['DeviceRegistrationNoTrustType', 'upd-alert-registration'],
  ])('%s leads to %s', (code, id) => expect(findKnownErrors({ code }, 'en').map((found) => found.id)).toEqual([id]));

  test('is that code alone, however many words fit other faults', () => {
    const found = findKnownErrors({ q: 'Wi-Fi profile fails, no connection', text: 'It says HRESULT: 0x80180014.' }, 'en');
    expect(new Set(found.map(({ errorCode }) => errorCode))).toEqual(new Set(['0x80180014']));
  });
});
