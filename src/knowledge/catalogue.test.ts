import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import type { KnownError } from './contract.ts';
import { findKnownErrors } from './find.ts';

const TODAY = '2026-12';
/** Tables of Microsoft’s that were compared whole; “10-13” are four. */
const TABLES = {
  'Windows Update by component': `80240001-13 80240016-1B 8024001D-39 80240040-43 8024043D 80240FFF 80241001-04 80241FFF 80242000-17 80242FFF
    80243001-04 80243FFD-FF 80244000-13 80244015-2C 8024402F-35 80244FFF 80245001-03 8024502D-2E 80245FFF 80246001-0B 80246FFF 80247001-02
    80247FFF 80248000-11 80248013-1D 80248FFF 80249001-05 8024A000 8024A002-05 8024AFFF 8024C001-07 8024CFFF 8024D001-07 8024D009-10
    8024D013 8024DFFF 8024E001-07 8024EFFF 8024F001-04 8024FFFF 00240001-08`,
  'Setup of Windows': 'C1900100-0E C1900110-13 C190011E-29 C190012F-31 C19001DF-E5 C1900200-16 C1900220 C1900400-05',
  'Delivery Optimization':
    '80D01001 80D02002-04 80D0200D 80D02010-14 80D03002 80D03801 80D03803-05 80D03807-08 80D05001 80D05010-12 80D06802',
  'extend codes': '00010000-20 00020000-20 00030000-20 00040000-20 00050000-20',
};

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

  test.each<readonly [code: string, ...ids: string[]]>([
    ['0xC1900101 - 0x20017', 'upg-driver-rollback', 'upg-phase-safe-os'],
    ['80040005 - 0x20007', 'upg-safeos-unspecified', 'upg-phase-safe-os'],
    ['0x4001E', 'upg-phase-oobe-boot'],
    ['SP_EXECUTION_OP_MIGRATE_DATA', 'upg-extend-code'],
    ['0xC1900208', 'upg-app-blocks'],
    ['0x8024401C', 'upd-http-server'],
    ['0x80070643', 'app-msi-fatal'],
    ['-2147023293', 'app-msi-fatal'],
    ['3010', 'app-msi-restart'],
    ['0xC00000BB', 'whfb-kdc-certificate'],
    ['0x00000409', 'cert-conn-signing'],
    ['DeviceRegistrationNoTrustType', 'upd-alert-registration'],
    ['0x80244010', 'upd-round-trips'],
    ['-2145107952', 'upd-round-trips'],
    ['WU_E_PT_SOAPCLIENT_SEND', 'upd-soap-client'],
    ['0x80240439', 'upd-not-initialised'],
    ['0x240003', 'upd-success-codes'],
    ['FileNotFound', 'upd-alert-install'],
    ['CancelledByUser', 'upd-alert-interrupted'],
    ['E_FVE_PCR_MISMATCH', 'bl-recovery-boot'],
    ['SSPR_0014', 'oth-sspr-refused'],
    ['AADSTS50053', 'oth-account-locked'],
    ['AADSTS53000', 'ca-sts-not-compliant'],
    ['Sign-in error code 53003', 'ca-sts-blocked'],
    ['AADSTS50126', 'prt-wrong-password'],
    ['AADSTS700082', 'oth-sts-again'],
    ['0x80D03804', 'do-paused'],
  ])('%s leads to %s', (code, ...ids) => expect(findKnownErrors({ code }, 'en').map((found) => found.id)).toEqual(ids));

  test.each(Object.entries(TABLES))('each of the table “%s” is known', (_, table) => {
    expect(codesOf(table).filter((code) => findKnownErrors({ code }, 'en').length === 0)).toEqual([]);
  });

  test('is that code alone, however many words fit other faults', () => {
    const found = findKnownErrors({ q: 'Wi-Fi profile fails, no connection', text: 'It says HRESULT: 0x80180014.' }, 'en');
    expect(new Set(found.map(({ errorCode }) => errorCode))).toEqual(new Set(['0x80180014']));
  });
});

function codesOf(table: string): string[] {
  return table.split(/\s+/).flatMap((range) => {
    const [first = '', last = first.slice(-2)] = range.split('-');
    const [from, to] = [first.slice(-2), last].map((digits) => Number.parseInt(digits, 16)) as [number, number];
    return Array.from({ length: to - from + 1 }, (_, at) => `0x${first.slice(0, -2)}${(from + at).toString(16).padStart(2, '0')}`);
  });
}
