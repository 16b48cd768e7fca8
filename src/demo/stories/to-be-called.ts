import { handedUp, taken } from '../courses.ts';
import { HELLO } from '../phrases.ts';
import type { Story } from '../story.ts';
import { DAY, HOUR } from '../working-time.ts';

/** Solved by tier 2 and understood by tier 1: the user has still to hear of it. */
export const TO_BE_CALLED: readonly Story[] = [
  {
    title: 'understood, and the user is still to be called',
    fault: 'app-ios-no-vpp-left',
    from: 'priya',
    on: 'ios',
    device: 'VN-TB-0055',
    subject: 'The floor-plan app does not install on my iPad',
    says: 'It says “Installing” for two days now. Everybody else on the team has it.',
    ago: 55,
    steps: [
      ...taken('daniel', { after: 20 }),
      [8, 'daniel', 'check', 'fine', 'fine'],
      ...handedUp('daniel', { ask: 'Are there licences left for this app?' }),
      [25, 'aisha', 'accept'],
      [
        40,
        'aisha',
        'solve',
        {
          cause: 'identity-licence',
          because: 'All 40 app licences were used; six belonged to people who have left.',
          told: {
            en: 'The app had run out of licences. Six have been freed and one is yours; it installs at the next sync.',
            es: 'La aplicación se había quedado sin licencias. Se han liberado seis y una es tuya; se instala en la próxima sincronización.',
          },
        },
      ],
      [30, 'daniel', 'acknowledge'],
    ],
  },
  {
    title: 'called once and not reached',
    fault: 'lic-app-access-not-given',
    from: 'elena',
    on: 'ios',
    device: 'VN-PH-0347',
    subject: 'La empresa no me ha dado acceso a esta aplicación',
    says: 'Al abrir el Portal de empresa me dice que mi administrador no me ha dado acceso. Me incorporé la semana pasada.',
    ago: DAY,
    steps: [
      ...taken('ines', { after: 26 }),
      [14, 'ines', 'check', 'fault'],
      ...handedUp('ines', { ask: '¿Qué licencia le corresponde?' }),
      [50, 'yusuf', 'accept'],
      [
        35,
        'yusuf',
        'solve',
        {
          cause: 'identity-licence',
          told: {
            en: 'Your account had no licence for device management. It has one now; please sign in again.',
            es: 'A tu cuenta le faltaba la licencia de administración de dispositivos. Ya la tiene; vuelve a iniciar sesión.',
          },
        },
      ],
      [45, 'ines', 'acknowledge'],
      [15, 'ines', 'log-contact-attempt', 'phone'],
      [1, 'ines', 'note', 'No contesta tampoco en la extensión 4471. Lo intento después de comer.'],
    ],
  },
  {
    title: 'waits for the user in the middle of the relay',
    fault: 'apple-user-license-type',
    from: 'sergio',
    on: 'ios',
    device: 'VN-PH-0398',
    subject: 'El iPhone nuevo me rechaza al registrarlo',
    says: 'Pongo mi usuario y contraseña y dice que el tipo de licencia no es válido.',
    ago: DAY + HOUR,
    steps: [
      ...taken('pablo', { after: 16, hello: HELLO.checking }),
      [10, 'pablo', 'check', 'fault'],
      ...handedUp('pablo', { ask: '¿Qué grupo le falta?' }),
      [45, 'yusuf', 'accept'],
      [
        40,
        'yusuf',
        'solve',
        {
          cause: 'identity-licence',
          lowestTier: 1,
          told: {
            en: 'You were missing from the group for phones. You are in it now; please register the phone again.',
            es: 'No estabas en el grupo de móviles. Ya estás; vuelve a registrar el teléfono.',
          },
        },
      ],
      [30, 'pablo', 'acknowledge'],
      [10, 'pablo', 'reply', 'Ya estás en el grupo correcto. ¿Puedes registrar el iPhone otra vez y contarme qué sale?'],
      [1, 'pablo', 'wait', 'requester', 'Que vuelva a registrar el teléfono'],
    ],
  },
  {
    title: 'understood a day ago, and still nobody has called',
    fault: 'whfb-pin-policy-conflict',
    from: 'victor',
    on: 'windows',
    device: 'VN-LT-0198',
    subject: 'Windows wants a new PIN with letters every morning',
    says: 'Each morning it wants a new PIN with letters. I have chosen three by now.',
    ago: DAY + 30,
    steps: [
      ...taken('ruth', { after: 55 }),
      ...handedUp('ruth', { ask: 'Which PIN rules apply to him?' }),
      [50, 'greta', 'accept'],
      [55, 'greta', 'check', 'fault'],
      [
        20,
        'greta',
        'solve',
        {
          cause: 'policy-configuration',
          told: {
            en: 'Two PIN rules took turns. Only one is left: six digits, no letters. The PIN you have now stays.',
            es: 'Dos reglas de PIN se alternaban. Solo queda una: seis cifras, sin letras. El PIN que tienes sigue valiendo.',
          },
        },
      ],
      [40, 'ruth', 'acknowledge'],
    ],
  },
];
