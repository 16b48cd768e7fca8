import { describe, expect, test } from 'vitest';
import { isWithin } from '../../test/effort.ts';
import { catalogue } from './catalogue.ts';
import { findKnownErrors } from './find.ts';

const FOUR = 4;
const MS = 1_000;

/** As people write, and one of the faults that must be among the first three. */
const SAID: readonly (readonly [said: string, ...oneOf: string[]])[] = [
  // English, as agents note it
  ['ESP timeout', 'esp-timeout-too-short'],
  ['enrollment status page stuck on apps', 'esp-timeout-too-short', 'esp-app-state-4'],
  ['wifi profile fails', 'wifi-all-reported-failed', 'wifi-deployed-no-connect'],
  ['wi-fi wont connect', 'wifi-deployed-no-connect'],
  ['too many devices enrolled', 'enr-device-cap-reached'],
  ['user hit the device limit', 'enr-device-cap-reached'],
  ['maximum number of devices reached', 'enr-device-cap-reached'],
  ['company portal temporarily unavailable', 'enr-company-portal-temporarily-unavailable', 'cp-ios-503'],
  ['MDM authority not set', 'enr-mdm-authority-not-defined'],
  ['user has no Intune license', 'lic-app-access-not-given', 'pane-user-not-found-or-licensed'],
  ['APNS cert expired', 'apple-apns-not-valid', 'apple-account-not-onboarded'],
  ['DEP token expired', 'apple-ade-token-expired'],
  ['ADE device stuck at login', 'apple-ade-stuck-at-login'],
  ['iphone hangs at awaiting final configuration', 'apple-stuck-vpp-token'],
  ['iPad no longer checking in', 'apple-ios-not-checking-in'],
  ['no VPP licenses left', 'app-ios-no-vpp-left'],
  ['apple terms and conditions need to be accepted', 'apple-ade-terms'],
  ['hardware hash belongs to another tenant', 'ap-808-other-tenant'],
  ['autopilot profile not assigned', 'pane-autopilot-profile-missing'],
  ['securing your hardware timed out', 'ap-800705b4-securing-hardware'],
  ['white glove on a VM', 'ap-preprovision-vm'],
  ['clock is wrong during autopilot', 'ap-clock-drift-attestation'],
  ['username belongs to another organisation', 'ap-other-organization'],
  ['laptop encrypted but not compliant', 'comp-bitlocker-still-encrypting'],
  ['bitlocker waits for the user', 'bl-waiting-for-user'],
  ['bitlocker silent encryption TPM not ready', 'bl-tpm-not-ready'],
  ['compliant but still blocked by conditional access', 'ca-compliant-but-blocked-license'],
  ['CA asks for a certificate on Android', 'ca-android-no-certificates'],
  ['secure boot reported as off', 'comp-secure-boot-tpm12'],
  ['hello PIN setup fails because of TPM', 'whfb-tpm-not-setup', 'whfb-policy-needs-tpm'],
  ['hello pin needs a reboot', 'whfb-reboot'],
  ['work profile cannot be created', 'and-work-profile-cannot-create'],
  ['managed google play not syncing', 'and-mgp-sync-old'],
  ['android phone must be encrypted', 'and-encryption-required', 'comp-android-default-pin'],
  ['outlook asks for the password again and again', 'mail-repeated-password'],
  ['mail profile duplicate on iPhone', 'mail-ios-duplicate'],
  ['NDES returns 403', 'cert-ndes-403'],
  ['SCEP challenge expired', 'cert-conn-scep-challenge-expired'],
  ['PKCS RPC server unavailable', 'cert-pkcs-rpc'],
  ['cert connector cannot reach the CA', 'cert-conn-ca-unreachable'],
  ['vpn profile does not arrive on the phone', 'vpn-not-deployed'],
  ['vpn wont connect', 'vpn-no-connect'],
  ['win32 app installed but not detected', 'app-any-not-detected'],
  ['app not shown in company portal', 'app-win-not-available-in-cp'],
  ['jailbroken phone', 'mam-jailbroken'],
  ['MAM policy not applied yet', 'mam-policy-delay'],
  ['cannot wipe, WinRE is off', 'act-wipe-winre'],
  ['who wiped this laptop', 'act-who-did-it'],
  ['retire pending forever', 'act-wipe-pending-offline'],
  ['remote help not enabled', 'act-remote-help-not-enabled'],
  ['feature update never offered', 'upd-80070426-msa'],
  ['device still scans WSUS', 'upd-wsus-still'],
  ['passcode does not comply', 'cfg-ios-passcode-does-not-comply'],
  ['GPO auto enrollment does nothing', 'win-autoenroll-not-triggered'],
  ['BYOD blocked as personal', 'pane-personal-blocked'],
  ['installer fails with error 1603', 'app-msi-fatal'],
  ['win32 app error code 1618', 'app-msi-running'],
  ['report says SafeguardHold', 'upd-alert-safeguard'],
  ['driver rolled back the windows upgrade', 'upg-driver-rollback'],
  ['connector certificate not renewed', 'cert-conn-renewal'],
  ['WSUS scan exceeds the round trips', 'upd-round-trips'],
  ['agent cannot update itself', 'upd-agent-setup'],
  ['report says the device is past end of service', 'upd-alert-end-of-service'],
  ['download paused because of VPN', 'do-paused'],
  ['sign-in says the account is disabled', 'oth-sts-disabled'],
  ['signed in with a personal account instead of the work account', 'oth-sts-not-in-tenant'],
  // Spanish, as agents and users write it
  ['wifi no conecta', 'wifi-deployed-no-connect'],
  ['el perfil wifi da fallo', 'wifi-all-reported-failed', 'wifi-deployed-no-connect'],
  ['demasiados dispositivos inscritos', 'enr-device-cap-reached'],
  ['tengo ya muchos dispositivos y no me deja inscribir otro', 'enr-device-cap-reached'],
  ['límite de dispositivos', 'enr-device-cap-reached'],
  ['portal de empresa no disponible', 'enr-company-portal-temporarily-unavailable', 'cp-ios-503'],
  ['usuario sin licencia de intune', 'lic-app-access-not-given', 'pane-user-not-found-or-licensed'],
  ['la ESP se queda colgada', 'esp-timeout-too-short', 'esp-app-state-4'],
  ['token DEP caducado', 'apple-ade-token-expired'],
  ['certificado APNS caducado', 'apple-apns-not-valid', 'apple-account-not-onboarded'],
  ['el iphone no sincroniza', 'apple-ios-not-checking-in'],
  ['la VPN no conecta', 'vpn-no-connect'],
  ['el portátil está cifrado pero sale no conforme', 'comp-bitlocker-still-encrypting'],
  ['bitlocker espera al usuario', 'bl-waiting-for-user'],
  ['conforme pero bloqueado', 'ca-compliant-but-blocked-license'],
  ['acceso condicional pide un certificado en android', 'ca-android-no-certificates'],
  ['no se puede crear el perfil de trabajo', 'and-work-profile-cannot-create'],
  ['el correo pide la contraseña una y otra vez', 'mail-repeated-password'],
  ['el PIN de hello no se configura por el TPM', 'whfb-tpm-not-setup', 'whfb-policy-needs-tpm'],
  ['la app no aparece en el portal de empresa', 'app-win-not-available-in-cp'],
  ['no quedan licencias VPP', 'app-ios-no-vpp-left'],
  ['el hash de hardware es de otro inquilino', 'ap-808-other-tenant'],
  ['la hora del equipo está mal en autopilot', 'ap-clock-drift-attestation'],
  ['NDES devuelve 403', 'cert-ndes-403'],
  ['la asistencia remota no está habilitada', 'act-remote-help-not-enabled'],
  ['quién ha borrado este equipo', 'act-who-did-it'],
  ['las actualizaciones de características no se ofrecen', 'upd-80070426-msa'],
  ['teléfono liberado o rooteado', 'mam-jailbroken'],
  ['la directiva de grupo no dispara la inscripción automática', 'win-autoenroll-not-triggered'],
  ['el ipad se queda en configuración final', 'apple-stuck-vpp-token'],
  ['no hay espacio libre para la actualización de versión', 'upg-disk-space'],
  ['fecha incorrecta', 'ap-clock-drift-attestation', 'enr-pcclient-clock'],
  ['el agente de windows update no puede actualizarse a sí mismo', 'upd-agent-setup'],
  ['faltan componentes y la búsqueda de actualizaciones falla', 'upd-scan-components'],
  ['la cuenta está deshabilitada', 'oth-sts-disabled'],
  ['se rechaza la contraseña nueva', 'oth-sts-password-change'],
  // As users say it, whom nobody has taught the words
  ['bitlocker key', 'bl-recovery-key'],
  ['asks for recovery key at startup', 'bl-recovery-key'],
  ['clave de bitlocker', 'bl-recovery-key'],
  ['me pide la clave de recuperación al arrancar', 'bl-recovery-key'],
  ['forgot my PIN', 'whfb-pin-forgotten'],
  ['PIN blocked', 'whfb-pin-forgotten'],
  ['he olvidado mi PIN', 'whfb-pin-forgotten'],
  ['PIN bloqueado', 'whfb-pin-forgotten'],
  ['lost my PIN', 'whfb-pin-forgotten'],
  ['wrong PIN', 'whfb-pin-forgotten'],
  ['el PIN no funciona', 'whfb-pin-forgotten'],
  ['unlock phone', 'act-passcode-forgotten'],
  ['forgot passcode iPhone', 'act-passcode-forgotten'],
  ['he olvidado el código del móvil', 'act-passcode-forgotten'],
  ['forgot password', 'oth-password-forgotten'],
  ['he olvidado la contraseña', 'oth-password-forgotten'],
  ['he perdido la contraseña', 'oth-password-forgotten'],
  ['contraseña incorrecta', 'oth-password-forgotten'],
  ['locked out', 'oth-account-locked'],
  ['me he quedado bloqueado', 'oth-account-locked'],
  ['no puedo entrar en mi cuenta', 'oth-account-locked'],
  ['lost phone', 'act-device-lost'],
  ['stolen laptop', 'act-device-lost'],
  ['he perdido el móvil', 'act-device-lost'],
  ['me han robado el portátil', 'act-device-lost'],
  ['no encuentro el móvil', 'act-device-lost'],
  ['new phone', 'enr-new-phone'],
  ['me han cambiado el móvil', 'enr-new-phone'],
  ['change of phone number', 'oth-second-factor-lost'],
  ['no me llega el código', 'oth-second-factor-lost'],
  ['battery', 'and-battery-optimisation'],
  ['ahorro de batería', 'and-battery-optimisation'],
  ['wrong time', 'ap-clock-drift-attestation', 'enr-pcclient-clock'],
  ['la hora está mal', 'ap-clock-drift-attestation', 'enr-pcclient-clock'],
  ['no internet', 'app-ios-offline', 'upd-no-connection'],
  ['no tengo internet', 'app-ios-offline', 'upd-no-connection'],
  ['wifi password', 'wifi-password-changed'],
  ['clave wifi', 'wifi-password-changed'],
  ['my disk is full', 'upg-disk-space'],
  ['memoria llena', 'upg-disk-space'],
  ['update stuck', 'upd-frozen-scan'],
  ['la actualización se ha quedado colgada', 'upd-frozen-scan'],
  ['VPN disconnected', 'vpn-no-connect'],
  ['computer does not start', 'act-wipe-unbootable'],
  // With a name, a place, a telephone number or a day beside it
  ['my wifi does not connect since yesterday in the Madrid office', 'wifi-deployed-no-connect'],
  ['too many devices enrolled, Anna Schmidt, room 4.12', 'enr-device-cap-reached'],
  ['work profile cannot be created on Samsung A54 of Jürgen', 'and-work-profile-cannot-create'],
  ['Juan Pérez no puede crear el perfil de trabajo en su móvil', 'and-work-profile-cannot-create'],
  ['usuaria Lucía Fernández sin licencia de intune', 'lic-app-access-not-given', 'pane-user-not-found-or-licensed'],
  ['wifi profile fails, tel 600123456', 'wifi-all-reported-failed', 'wifi-deployed-no-connect'],
  ['ESP timeout, serial 10000001', 'esp-timeout-too-short'],
  ['ESP timeout on ticket 12345678 of 20261130', 'esp-timeout-too-short'],
  // With a letter wrong, missing, too many or in the wrong place
  ['compnay portal temporarily unavialable', 'enr-company-portal-temporarily-unavailable', 'cp-ios-503'],
  ['bitlokcer waits for the user', 'bl-waiting-for-user'],
  ['enrolement of the devcie: device limit', 'enr-device-cap-reached'],
  ['certifcate expired apns', 'apple-apns-not-valid', 'apple-account-not-onboarded'],
  ['inscribcion automatica por dirctiva de grupo', 'win-autoenroll-not-triggered'],
];

/** What nobody has documented, in the words of a support desk. */
const NOTHING = [
  'the coffee machine on the second floor leaks',
  'invoice for the chairs',
  'lunch with the new colleagues on Thursday',
  'la impresora no imprime en color',
  'pedido de sillas para la sala de reuniones',
  'necesito un teclado nuevo',
  'the chair in my office in Madrid is broken',
  'ticket 12345678',
  'screen cracked',
  'phone broken',
  'blue screen',
  'battery drains',
  'la batería no dura',
  'camera does not work',
  'la huella no funciona',
  'leaving the company',
];

describe('a title finds its fault among the first four', () => {
  test.each([
    ['en', 'es'],
    ['es', 'en'],
    ['en', 'en'],
    ['es', 'es'],
  ] as const)('told in %s and read in %s', (told, read) => {
    const lost = catalogue().filter(({ id, entry }) => !found(entry[told].title, read, FOUR).includes(id));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

describe('a fault is found by what people say', () => {
  test.each(SAID.map(([said, ...oneOf]) => ({ said, oneOf })))('“$said”', ({ said, oneOf }) => {
    const three = found(said, 'en', 3);
    expect(
      oneOf.some((id) => three.includes(id)),
      `${oneOf} among ${three}`,
    ).toBe(true);
  });
});

test.each([
  ['bitlocker key', 'bl-recovery-key'],
  ['clave de bitlocker', 'bl-recovery-key'],
  ['forgot my PIN', 'whfb-pin-forgotten'],
  ['he olvidado mi PIN', 'whfb-pin-forgotten'],
  ['wifi key', 'wifi-password-changed'],
])('“%s” finds its own fault before all others', (said, id) => {
  expect(found(said, 'es', 1)).toEqual([id]);
});

test.each(NOTHING)('“%s” finds nothing', (said) => {
  expect(found(said, 'en', FOUR)).toEqual([]);
});

test('accents and capitals make no difference', () => {
  expect(found('INSCRIPCION AUTOMATICA', 'es', FOUR)).toEqual(found('inscripción automática', 'es', FOUR));
});

test('a search takes less than two milliseconds', () => {
  const said = SAID.map(([text]) => text);
  const all = () => said.map((text) => found(text, 'es', FOUR));
  all();
  expect(isWithin(said.length * 2 * MS, all)).toBe(true);
});

function found(q: string, locale: 'en' | 'es', limit: number): string[] {
  return findKnownErrors({ q, limit }, locale).map(({ id }) => id);
}
