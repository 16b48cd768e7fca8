import { upTwoTiers } from '../courses.ts';
import { HELLO } from '../phrases.ts';
import type { Story } from '../story.ts';
import { DAY, HOUR, WEEK } from '../working-time.ts';

/** Up to tier 3, solved, told down both tiers, called, and closed. */
export const CLOSED_BY_TIER_THREE: readonly Story[] = [
  {
    title: 'all three tiers, with a question on the way down',
    fault: 'win-8018002b-event76',
    from: 'nora',
    on: 'windows',
    device: 'VN-LT-0174',
    subject: 'Laptop is in the domain but not in Company Portal',
    says: 'My laptop works, but Company Portal says that this device is not registered.',
    ago: 5 * WEEK,
    steps: [
      ...upTwoTiers(['daniel', 'greta', 'henrik'], {
        first: 'Why was it never enrolled by itself?',
        second: {
          ask: 'Is her UPN suffix the reason?',
          evidence: ['Event 76 with 0x8018002B', 'UPN ends in .local'],
          guess: 'Suffix cannot be routed',
        },
      }),
      [HOUR, 'henrik', 'check', 'fault'],
      [
        30,
        'henrik',
        'solve',
        {
          cause: 'identity-licence',
          lowestTier: 2,
          told: {
            en: 'Your account name had an ending that only works inside our network. It has been changed; the laptop registered itself last night.',
            es: 'El nombre de tu cuenta tenía un final que solo vale dentro de la red. Se ha cambiado y el portátil se registró anoche.',
          },
        },
      ],
      [40, 'greta', 'question', 'Which report shows the others with this suffix?'],
      [50, 'henrik', 'answer', 'Users, filter “UPN ends with .local”. There are nine; the change covers all.'],
      [15, 'greta', 'acknowledge'],
      [35, 'daniel', 'acknowledge'],
      [20, 'daniel', 'resolve', 'phone', 'She sees the device in Company Portal; sign-in name explained.'],
      [2 * HOUR, 'nora', 'confirm', { solved: true, rating: 4, comment: 'Good that somebody called.' }],
    ],
  },
  {
    title: 'with Microsoft’s answer, all the way down',
    fault: 'cp-ios-503',
    from: 'emily',
    on: 'ios',
    device: 'VN-TB-0058',
    impact: 'site',
    urgency: 'slowed',
    affected: 9,
    subject: 'Company Portal “temporarily unavailable” on all shop iPads',
    says: 'All nine iPads in the shop say the same since opening.',
    ago: 2 * WEEK + 2 * DAY,
    steps: [
      ...upTwoTiers(['ruth', 'aisha', 'olga'], {
        first: 'Nine iPads at once: what do they have in common?',
        second: {
          ask: 'Does the service health say anything?',
          evidence: ['Nine of nine iPads, two networks', '503 since the shop opened'],
        },
        hello: HELLO.urgent,
      }),
      [
        20,
        'olga',
        'open-vendor-case',
        { caseNumber: '2611090040003310', severity: 'B', summary: 'Company Portal answers 503 for one site' },
      ],
      [2, 'olga', 'log-vendor-case', 'to-vendor', 'Nueve dispositivos, hora y región enviadas.'],
      [3 * HOUR, 'olga', 'log-vendor-case', 'from-vendor', 'Incidente del servicio; ya corregido.'],
      [10, 'olga', 'answer-vendor-case', 'Incidente del servicio en la región, corregido. No hay que hacer nada en los dispositivos.'],
      [
        15,
        'olga',
        'solve',
        {
          cause: 'service-incident',
          because: 'Incidente del servicio de Microsoft en la región.',
          steps: 'Esperar. Mirar el estado del servicio antes de tocar los dispositivos.',
          lowestTier: 1,
          told: {
            en: 'Microsoft had a fault in our region and has corrected it. Your iPads are fine and need nothing.',
            es: 'Microsoft tuvo un fallo en nuestra región y ya lo ha corregido. Tus iPad están bien y no necesitan nada.',
          },
        },
      ],
      [20, 'aisha', 'acknowledge'],
      [10, 'ruth', 'acknowledge'],
      [10, 'ruth', 'resolve', 'phone', 'All nine open Company Portal again.'],
      [HOUR, 'emily', 'confirm', { solved: true, rating: 5, comment: 'We knew all day what was going on.' }],
    ],
  },
  {
    title: 'confirmed early, closed by itself when the last tier had learned',
    fault: 'wifi-deployed-no-connect',
    from: 'raul',
    on: 'android',
    device: 'VN-PH-0325',
    subject: 'El Wi-Fi de la tienda de Vigo no acepta los móviles',
    says: 'Desde el cambio de antenas los móviles no entran en el Wi-Fi.',
    ago: WEEK,
    steps: [
      ...upTwoTiers(['pablo', 'bruno', 'henrik'], {
        first: '¿Ha cambiado algo en la red de Vigo?',
        second: {
          ask: '¿Qué rechaza el servidor RADIUS?',
          evidence: ['Con un certificado puesto a mano tampoco entra', 'Falla solo en Vigo'],
        },
      }),
      [2 * HOUR, 'henrik', 'check', 'fault'],
      [
        20,
        'henrik',
        'solve',
        {
          cause: 'network',
          because: 'The new access points in Vigo were not known to the RADIUS server.',
          told: {
            en: 'The new antennas were unknown to the sign-in server. They are known now; Wi-Fi connects by itself.',
            es: 'El servidor de acceso no conocía las antenas nuevas. Ya las conoce; el Wi-Fi se conecta solo.',
          },
        },
      ],
      [30, 'pablo', 'acknowledge'],
      [15, 'pablo', 'resolve', 'phone', 'Tres móviles probados en la tienda.'],
      [40, 'raul', 'confirm', { solved: true, rating: 4 }],
      [DAY, 'bruno', 'acknowledge'],
    ],
  },
  {
    title: 'solved by tier 3, then silence',
    fault: 'apple-apns-not-valid',
    from: 'martin',
    on: 'ios',
    device: 'VN-PH-0312',
    impact: 'everyone',
    urgency: 'blocked',
    affected: 240,
    subject: 'Ningún iPhone se comunica con la empresa',
    says: 'A todo el departamento nos sale un mensaje sobre un certificado al abrir el Portal de empresa.',
    ago: 3 * WEEK,
    steps: [
      ...upTwoTiers(['ines', 'aisha', 'henrik'], {
        first: '¿Ha caducado el certificado push?',
        second: {
          ask: 'Which Apple ID was it made with?',
          evidence: ['Push certificate expired at midnight', '240 devices have not checked in since'],
        },
        hello: HELLO.urgent,
      }),
      [25, 'henrik', 'check', 'fault'],
      [
        40,
        'henrik',
        'solve',
        {
          cause: 'certificate',
          told: {
            en: 'A certificate between us and Apple had expired. It has been renewed and your phone connects again by itself.',
            es: 'Había caducado un certificado entre la empresa y Apple. Ya se ha renovado y tu móvil vuelve a conectarse solo.',
          },
        },
      ],
      [15, 'aisha', 'acknowledge'],
      [10, 'ines', 'acknowledge'],
      [8, 'ines', 'resolve', 'mail', 'Aviso a todo el departamento; tres personas han respondido que funciona.'],
    ],
  },
];
