import { upTwoTiers } from '../courses.ts';
import type { Story } from '../story.ts';
import { DAY, HOUR, WEEK } from '../working-time.ts';

/** Up two tiers and solved there: tier 2 and tier 1 have to learn it. */
export const COMING_DOWN_TWO_TIERS: readonly Story[] = [
  {
    title: 'told to both tiers, and nobody has read it yet',
    fault: 'ap-oobeidps',
    from: 'rosa',
    on: 'windows',
    device: 'VN-LT-0255',
    urgency: 'blocked',
    subject: 'El portátil nuevo se para con OOBEIDPS',
    says: 'Al encenderlo por primera vez en la oficina de Sevilla se para con «OOBEIDPS». En casa de un compañero funcionó.',
    ago: 30,
    steps: [
      ...upTwoTiers(['ines', 'tomas', 'olga'], {
        first: '¿Se bloquea algo en la red de Sevilla?',
        second: {
          ask: '¿Qué direcciones faltan en el cortafuegos de Sevilla?',
          evidence: ['Con el punto de acceso de un móvil funciona', 'En Sevilla fallan dos portátiles distintos'],
        },
      }),
      [60, 'olga', 'check', 'fault'],
      [
        20,
        'olga',
        'solve',
        {
          cause: 'network',
          lowestTier: 2,
          told: {
            en: 'The network in Seville blocked part of the set-up. It is open now; switch the laptop on again and go on where it stopped.',
            es: 'La red de Sevilla bloqueaba parte de la configuración. Ya está abierta; enciende el portátil y sigue donde se quedó.',
          },
        },
      ],
    ],
  },
  {
    title: 'tier 1 asks tier 3 what to tell the user',
    fault: 'win-801c03f2-usercertificate',
    from: 'liam',
    on: 'windows',
    device: 'VN-LT-0205',
    subject: 'My laptop asks me to “fix my work account” again and again',
    says: 'A message to fix my work account comes every hour. I sign in, it is quiet for a while, then it comes back.',
    ago: DAY,
    steps: [
      ...upTwoTiers(['ruth', 'greta', 'henrik'], {
        first: 'Is the laptop registered properly?',
        second: {
          ask: 'Why has the device object no certificate?',
          evidence: ['dsregcmd: domain joined only', 'Registered twice in three weeks'],
        },
      }),
      [70, 'henrik', 'check', 'fault'],
      [
        35,
        'henrik',
        'solve',
        {
          cause: 'device-state',
          told: {
            en: 'Your laptop was only half registered. We have to register it anew, which takes one restart and fifteen minutes.',
            es: 'Tu portátil estaba registrado a medias. Hay que registrarlo de nuevo: un reinicio y quince minutos.',
          },
        },
      ],
      [30, 'ruth', 'question', 'Can he keep working during the fifteen minutes, or should I book a time with him?'],
    ],
  },
  {
    title: 'tier 1 understood and will call; tier 2 has still to learn',
    fault: 'upd-wsus-still',
    from: 'samuel',
    on: 'windows',
    device: 'VN-LT-0215',
    affected: 60,
    impact: 'several',
    subject: 'No updates for months on the training laptops',
    says: 'The training laptops say that updates are managed by the organisation and have had none for months.',
    ago: DAY + 2 * HOUR,
    steps: [
      ...upTwoTiers(['ines', 'tomas', 'henrik'], {
        first: '¿De dónde toman las actualizaciones?',
        second: {
          ask: '¿Se puede quitar WSUS de estos equipos?',
          evidence: ['HKLM\\…\\WindowsUpdate\\AU: UseWUServer = 1', 'El anillo está asignado'],
        },
      }),
      [
        2 * HOUR,
        'henrik',
        'solve',
        {
          cause: 'tenant-setting',
          lowestTier: 2,
          told: {
            en: 'The laptops still looked at an old update server. They now use the current one and catch up over the next two nights.',
            es: 'Los portátiles miraban un servidor de actualizaciones antiguo. Ya usan el actual y se pondrán al día en dos noches.',
          },
        },
      ],
      [40, 'ines', 'acknowledge'],
    ],
  },
  {
    title: 'both tiers understood: the user can be called',
    fault: 'apple-ade-token-expired',
    from: 'alvaro',
    on: 'ios',
    device: 'VN-TB-0066',
    impact: 'site',
    urgency: 'slowed',
    affected: 12,
    subject: 'Los iPad nuevos arrancan como si fueran personales',
    says: 'Los doce iPad de la nueva tienda de Gijón arrancan sin pedir la cuenta de la empresa.',
    ago: 70,
    steps: [
      ...upTwoTiers(['ines', 'aisha', 'olga'], {
        first: '¿Están en nuestro inquilino?',
        second: {
          ask: 'Can the enrolment token be renewed today?',
          evidence: ['Token expired four days ago', 'Last sync with Apple: five days ago'],
        },
      }),
      [
        75,
        'olga',
        'solve',
        {
          cause: 'tenant-setting',
          lowestTier: 3,
          told: {
            en: 'The link to Apple had expired and has been renewed. Reset the iPads once and they start as company devices.',
            es: 'El enlace con Apple había caducado y se ha renovado. Restablece los iPad una vez y arrancarán como dispositivos de la empresa.',
          },
        },
      ],
      [25, 'aisha', 'acknowledge'],
      [20, 'ines', 'acknowledge'],
    ],
  },
  {
    title: 'forgotten since the pilot, whose plan tells tier 1 only when tier 2 has understood',
    fault: 'cert-conn-expired',
    from: 'diego',
    on: 'windows',
    device: 'VN-LT-0128',
    subject: 'El portátil ya no recibe el certificado de la red',
    says: 'En la oficina solo me conecto por cable. El Wi-Fi interno dice que me falta un certificado.',
    ago: 4 * WEEK + 3 * DAY,
    steps: [
      ...upTwoTiers(['pablo', 'bruno', 'olga'], {
        first: '¿Por qué no se renueva el certificado?',
        second: {
          ask: '¿Ha caducado el certificado del conector?',
          evidence: ['Suceso 0x00000405 en el conector de certificados', 'Cuatro equipos sin renovar esta semana'],
        },
      }),
      [
        3 * HOUR,
        'olga',
        'solve',
        {
          cause: 'certificate',
          told: {
            en: 'The service that hands out certificates had to be renewed. Yours arrives at the next sync.',
            es: 'Había que renovar el servicio que reparte los certificados. El tuyo llega en la próxima sincronización.',
          },
        },
      ],
    ],
  },
];
