import { handedUp, taken } from '../courses.ts';
import type { Story } from '../story.ts';
import { DAY, HOUR, WEEK } from '../working-time.ts';

/** Up to tier 2, solved, told down, called, and closed. */
export const CLOSED_BY_TIER_TWO: readonly Story[] = [
  {
    title: 'the whole way within hours, by tier 2',
    fault: 'enr-device-cap-reached',
    from: 'lucia',
    on: 'android',
    device: 'VN-PH-0339',
    subject: 'El móvil nuevo no se puede registrar: demasiados dispositivos',
    says: 'Me han cambiado el móvil y al registrarlo dice que he llegado al límite de dispositivos.',
    ago: 2 * WEEK,
    steps: [
      ...taken('ines', { after: 7 }),
      [10, 'ines', 'check', 'fault', 'fine'],
      ...handedUp('ines', { ask: '¿Se pueden borrar los dos registros antiguos?' }),
      [22, 'yusuf', 'accept'],
      [20, 'yusuf', 'check', 'fine', 'fault'],
      [
        8,
        'yusuf',
        'solve',
        {
          cause: 'device-state',
          lowestTier: 1,
          told: {
            en: 'Old entries of your former phones stood in the way. They are gone; register the new one again.',
            es: 'Había entradas de tus móviles anteriores. Ya no están; vuelve a registrar el nuevo.',
          },
        },
      ],
      [14, 'ines', 'acknowledge'],
      [6, 'ines', 'resolve', 'phone', 'Registrado durante la llamada.'],
      [HOUR, 'lucia', 'confirm', { solved: true, rating: 5, comment: 'En un rato, sin tener que explicarlo dos veces.' }],
    ],
  },
  {
    title: 'a licence that tier 1 could have seen, by tier 2',
    fault: 'mam-office-license',
    from: 'chloe',
    on: 'ios',
    device: 'VN-PH-0420',
    subject: 'Word on my phone opens files without the PIN',
    says: 'Word, Excel and PowerPoint open without asking for the PIN. Outlook asks. Is that a problem?',
    ago: WEEK + 3 * DAY,
    steps: [
      ...taken('daniel', { after: 33 }),
      ...handedUp('daniel', { ask: 'Why does the policy reach Outlook only?' }),
      [70, 'aisha', 'accept'],
      [60, 'aisha', 'check', 'fine'],
      [
        20,
        'aisha',
        'solve',
        {
          cause: 'identity-licence',
          lowestTier: 1,
          told: {
            en: 'Your licence did not include the Office apps on phones, so the protection could not start. It does now.',
            es: 'Tu licencia no incluía las aplicaciones de Office en el móvil y la protección no podía activarse. Ya la incluye.',
          },
        },
      ],
      [50, 'daniel', 'acknowledge'],
      [30, 'daniel', 'resolve', 'mail', 'Wrote to her; the PIN is asked now.'],
      [3 * HOUR, 'chloe', 'confirm', { solved: true, rating: 5, comment: 'Thank you for taking a small question seriously.' }],
    ],
  },
  {
    title: 'reopened once, solved for good the second time',
    fault: 'cfg-removed-profile-stays',
    from: 'diego',
    on: 'windows',
    device: 'VN-LT-0128',
    subject: 'Sigo sin poder cambiar el fondo de pantalla',
    says: 'Nos dijeron que ya se podía cambiar el fondo. A mí me sigue saliendo bloqueado.',
    ago: 2 * WEEK + 3 * DAY,
    steps: [
      ...taken('pablo', { after: 45 }),
      [
        10,
        'pablo',
        'resolve',
        'chat',
        'Sincronizado; parece que ya puede.',
        'Hola, {name}: lo he sincronizado. Cierra la sesión y vuelve a entrar, por favor.',
      ],
      [2 * HOUR, 'diego', 'confirm', { solved: false, comment: 'Sigue igual después de reiniciar.' }],
      ...handedUp('pablo', { ask: '¿Por qué se queda el ajuste si el perfil ya no está?' }),
      [40, 'tomas', 'accept'],
      [35, 'tomas', 'check', 'fault'],
      [
        15,
        'tomas',
        'solve',
        {
          cause: 'policy-configuration',
          told: {
            en: 'The old setting stays until the opposite one is sent. That has been done; you can change the picture now.',
            es: 'El ajuste antiguo se queda hasta que se envía el contrario. Ya se ha hecho; puedes cambiar el fondo.',
          },
        },
      ],
      [25, 'pablo', 'acknowledge'],
      [10, 'pablo', 'resolve', 'phone', 'Ha cambiado el fondo durante la llamada.'],
      [50, 'diego', 'confirm', { solved: true, rating: 3, comment: 'A la segunda, pero bien explicado.' }],
    ],
  },
  {
    title: 'an old phone taken off the list, on request',
    fault: 'act-wipe-pending-offline',
    kind: 'request',
    from: 'beatriz',
    on: 'android',
    device: 'VN-PH-0287',
    urgency: 'can-wait',
    subject: 'Quitar de mi lista el móvil que perdí hace meses',
    says: 'Perdí un móvil hace meses y lo disteis por borrado. Sigue en mi lista de dispositivos. ¿Se puede quitar?',
    ago: WEEK + 4 * DAY,
    steps: [
      ...taken('ines', { after: 80 }),
      ...handedUp('ines', { ask: '¿Se puede eliminar el registro? No se conecta desde hace meses.' }),
      [90, 'bruno', 'accept'],
      [
        30,
        'bruno',
        'solve',
        {
          cause: 'device-state',
          told: {
            en: 'The phone never came back online, so its wipe stayed pending. Its entry has been removed from your list.',
            es: 'El móvil no volvió a conectarse y el borrado quedó pendiente. Se ha eliminado de tu lista.',
          },
        },
      ],
      [40, 'ines', 'acknowledge'],
      [5, 'ines', 'resolve', 'portal', 'Le escribo por el portal: ya no aparece.'],
      [DAY, 'beatriz', 'confirm', { solved: true, rating: 5 }],
    ],
  },
];
