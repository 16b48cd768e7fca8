import { describe, expect, test } from 'vitest';
import { catalogue, textsForUsers } from './catalogue.ts';
import { isForSupport, knownAnswers } from './find.ts';

/** As people write who have the trouble, and the fault that they have. */
const SAID: readonly (readonly [said: string, fault: string])[] = [
  ['company portal temporarily unavailable', 'enr-company-portal-temporarily-unavailable'],
  ['I have too many devices', 'enr-device-cap-reached'],
  ['cannot add my new phone, limit of devices', 'enr-device-cap-reached'],
  ['Work profile cannot be created on my phone', 'and-work-profile-cannot-create'],
  ['the phone says it must be encrypted', 'and-encryption-required'],
  ['my iPad does not sync any more', 'apple-ios-not-checking-in'],
  ['Company Portal shows no apps', 'app-win-not-available-in-cp'],
  ['cannot create my PIN in Windows', 'whfb-memory'],
  ['app does not install on my Android phone', 'app-android-apk-deleted'],
  ['app will not install on my iPhone', 'app-ios-install-command-failed'],
  ['it asks me to change my password', 'cfg-password-not-changed'],
  ['App Store wants me to sign in', 'app-ios-sign-in-store'],
  ['no certificates found in Chrome', 'ca-android-no-certificates'],
  ['Outlook asks me to install Company Portal', 'mam-android-company-portal'],
  ['work app closes by itself on my iPhone', 'mam-alert-cert'],
  ['the wifi password changed and I cannot connect', 'wifi-password-changed'],
  ['not compliant although I changed nothing', 'comp-inactive-becomes-noncompliant'],
  ['disk encryption is waiting for me', 'bl-waiting-for-user'],
  ['not enough space for the Windows update', 'upg-disk-space'],
  ['bitlocker key', 'bl-recovery-key'],
  ['forgot my PIN', 'whfb-pin-forgotten'],
  ['wrong PIN', 'whfb-pin-forgotten'],
  ['I forgot my password', 'oth-password-forgotten'],
  ['I lost my password', 'oth-password-forgotten'],
  ['unlock my phone', 'act-passcode-forgotten'],
  ['forgot the passcode of my iPhone', 'act-passcode-forgotten'],
  ['I am locked out', 'oth-account-locked'],
  ['I lost my phone', 'act-device-lost'],
  ['my laptop was stolen', 'act-device-lost'],
  ['I have a new phone', 'enr-new-phone'],
  ['I have a new phone number', 'oth-second-factor-lost'],
  ['battery saver', 'and-battery-optimisation'],
  ['the time is wrong', 'ap-clock-drift-attestation'],
  ['no internet', 'upd-no-connection'],
  ['wifi password', 'wifi-password-changed'],
  ['the download is paused', 'do-paused'],
  ['my password has expired', 'oth-sts-password-expired'],
  ['Windows update is stuck', 'upd-frozen-scan'],
  ['Portal de empresa no está disponible temporalmente', 'enr-company-portal-temporarily-unavailable'],
  ['el portal de empresa no está disponible', 'enr-company-portal-temporarily-unavailable'],
  ['tengo demasiados dispositivos', 'enr-device-cap-reached'],
  ['no puedo crear el perfil de trabajo', 'and-work-profile-cannot-create'],
  ['me dice que tengo que cifrar el móvil', 'and-encryption-required'],
  ['mi iphone no sincroniza', 'apple-ios-not-checking-in'],
  ['no puedo crear el PIN', 'whfb-memory'],
  ['una app no se instala en mi móvil android', 'app-android-apk-deleted'],
  ['no se instala la aplicación en el iphone', 'app-ios-install-command-failed'],
  ['me pide cambiar la contraseña', 'cfg-password-not-changed'],
  ['la contraseña de la wifi ha cambiado', 'wifi-password-changed'],
  ['no aparecen aplicaciones en el portal de empresa', 'app-win-not-available-in-cp'],
  ['mi iphone necesita una versión más nueva', 'pane-version-too-low'],
  ['la vpn de anyconnect está vacía', 'vpn-external-control'],
  ['windows no tiene espacio para actualizarse', 'upg-disk-space'],
  ['me pide la clave de bitlocker', 'bl-recovery-key'],
  ['he olvidado mi PIN', 'whfb-pin-forgotten'],
  ['el PIN no funciona', 'whfb-pin-forgotten'],
  ['no me acuerdo de la contraseña', 'oth-password-forgotten'],
  ['contraseña incorrecta', 'oth-password-forgotten'],
  ['no encuentro el móvil', 'act-device-lost'],
  ['he olvidado el código del móvil', 'act-passcode-forgotten'],
  ['me he quedado bloqueado', 'oth-account-locked'],
  ['no puedo entrar en mi cuenta', 'oth-account-locked'],
  ['he perdido el móvil', 'act-device-lost'],
  ['me han robado el portátil', 'act-device-lost'],
  ['tengo un móvil nuevo', 'enr-new-phone'],
  ['he cambiado de número', 'oth-second-factor-lost'],
  ['ahorro de batería', 'and-battery-optimisation'],
  ['la hora está mal', 'ap-clock-drift-attestation'],
  ['no tengo internet', 'upd-no-connection'],
  ['la contraseña ha caducado', 'oth-sts-password-expired'],
  ['la actualización de windows no avanza', 'upd-frozen-scan'],
];

/** Nobody can do anything about these alone, or nobody knows what is meant. */
const NOTHING = [
  'help',
  'it does not work',
  'something is wrong with my computer',
  'the printer does not print',
  'I need a new keyboard',
  'my screen is broken',
  'the meeting room projector is dark',
  'how do I book holidays',
  'NDES returns an error',
  'autopilot hardware hash import fails',
  'APNS certificate expired',
  'please add me to the group',
  'Teams call has no sound',
  'ayuda',
  'no funciona',
  'no funciona nada',
  'la impresora no imprime',
  'se me ha roto la pantalla',
  'necesito un ratón nuevo',
  'no encuentro la sala de reuniones',
  'el certificado APNS ha caducado',
  'el conector de certificados falla',
  'quiero pedir vacaciones',
  'excel va muy lento',
  'no puedes acceder desde aquí',
  'email not syncing android',
  'work app closes by itself on my Samsung',
  'the battery does not last',
  'la batería no dura',
  'blue screen',
  'laptop slow',
  'slow internet',
  'computer frozen',
  'I dropped my laptop',
  'filevault key',
  'se reinicia todo el rato',
  'the computer does not start',
  'el ordenador no arranca',
  'leaving the company',
  'product key',
  'la huella no funciona',
];

describe('a person is offered what they can try', () => {
  test.each(SAID)('who writes “%s”', (q, fault) => {
    const [first, ...more] = knownAnswers({ q }, 'en').map(({ id }) => id);
    expect([first, ...more].flatMap((id) => textsForUsers().find(({ of }) => of[0] === id)?.of ?? []).slice(0, 24)).toContain(fault);
  });
});

test.each([
  ['app does not install on my Android phone', /Android phone/],
  ['tengo demasiados dispositivos', /too many devices/],
])('who writes “%s” is not offered what only resembles it', (q, title) => {
  expect(knownAnswers({ q }, 'en').map((answer) => answer.title)).toEqual([expect.stringMatching(title)]);
});

test.each(NOTHING)('who writes “%s” is offered nothing', (q) => {
  expect(knownAnswers({ q }, 'es')).toEqual([]);
});

test('a code leads to what can be done about it, and to nothing when support has to', () => {
  expect(knownAnswers({ q: 'An app fails', text: 'It shows 0xC7D14FB2' }, 'en')).toMatchObject(
    [{ title: /Android/ }].map(() => ({ title: expect.stringMatching(/Android/) })),
  );
  expect(knownAnswers({ q: 'My PIN cannot be created', code: '0x80180014' }, 'en')).toEqual([]);
});

test.each([
  ['No puedo inscribir mi portátil, sale 0x80180014', true],
  // Nobody has documented it, and it is a code all the same.
  ['My laptop cannot be enrolled: 0x80180099', true],
  ['AADSTS50034', true],
  ['It says AADSTS53000', false],
  ['An app fails with 0xC7D14FB2', false],
  ['No puedo inscribir mi portátil', false],
  ['the printer does not print', false],
  ['call me at 600123456', false],
])('who writes “%s” is told whether it is for support: %s', (q, isSo) => {
  expect(isForSupport({ q }, 'es')).toBe(isSo);
  expect(isForSupport({ q: 'Mi portátil', text: q }, 'en')).toBe(isSo);
});

test('nothing of it is an instruction to support', () => {
  const steps = new Set(catalogue().flatMap(({ entry: { en, es } }) => [...en.checks, ...es.checks].map(({ step }) => step)));
  const said = textsForUsers().flatMap(({ en, es }) => [...en.tryThis, ...es.tryThis]);
  expect(said.filter((step) => steps.has(step) || /troubleshooting pane|\bthe user\b|al usuario|manage-bde|licen[cs]/i.test(step))).toEqual(
    [],
  );
});

test.each([
  'act-device-lost',
  'act-passcode-forgotten',
  'and-work-profile-cannot-create',
  'app-ios-unmanaged-copy',
  'comp-existing-email-profile',
  'enr-device-cap-reached',
  'mam-alert-cert',
  'upg-disk-space',
])('who is told to delete something by %s is told what is lost', (fault) => {
  const answer = textsForUsers().find(({ of }) => of.includes(fault));
  expect(answer?.en.tryThis.join(' ')).toMatch(/\b(?:lost|deleted)\b/);
  expect(answer?.es.tryThis.join(' ')).toMatch(/se pierden?|se borran?/i);
});

test('it is said in both languages, as many steps in each, of faults that there are', () => {
  const ids = new Set(
    catalogue()
      .filter(({ isLegacy }) => !isLegacy)
      .map(({ id }) => id),
  );
  expect(textsForUsers().filter(({ of, en, es }) => en.tryThis.length !== es.tryThis.length || of.some((id) => !ids.has(id)))).toEqual([]);
});
