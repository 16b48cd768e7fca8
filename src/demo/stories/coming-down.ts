import { handedUp, taken } from '../courses.ts';
import type { Story } from '../story.ts';
import { HOUR } from '../working-time.ts';

/** Solved by tier 2, and not yet understood by tier 1. */
export const COMING_DOWN: readonly Story[] = [
  {
    title: 'a solution of tier 2 that tier 1 has not read yet',
    fault: 'pane-personal-blocked',
    from: 'raul',
    on: 'android',
    device: 'Pixel 9 (personal)',
    code: 'Device cannot be enrolled as personal',
    subject: 'Mi móvil personal no se puede registrar',
    says: 'Quiero ver el correo en mi móvil. Al registrarlo me dice que no se permite como personal.',
    ago: 25,
    steps: [
      ...taken('ines', { after: 15 }),
      [12, 'ines', 'check', 'fault', 'fine'],
      ...handedUp('ines', { ask: '¿Qué restricción le afecta?' }),
      [35, 'yusuf', 'accept'],
      [30, 'yusuf', 'check', 'fault'],
      [
        20,
        'yusuf',
        'solve',
        {
          cause: 'policy-configuration',
          lowestTier: 1,
          told: {
            en: 'Personal phones are not registered with us. For mail, install Outlook and sign in with your work account: it protects the mail without managing your phone.',
            es: 'Los móviles personales no se registran. Para el correo, instala Outlook y entra con tu cuenta del trabajo: protege el correo sin administrar tu móvil.',
          },
        },
      ],
    ],
  },
  {
    title: 'tier 1 has asked tier 2 back before it calls',
    fault: 'cfg-conflict',
    from: 'hannah',
    on: 'windows',
    device: 'VN-LT-0144',
    subject: 'My screen locks after one minute',
    says: 'Since yesterday the laptop locks after one minute without a key press. I cannot even read a page.',
    ago: HOUR + 15,
    steps: [
      ...taken('ruth', { after: 22 }),
      ...handedUp('ruth', { ask: 'Which two policies set the lock time?' }),
      [30, 'tomas', 'accept'],
      [35, 'tomas', 'check', 'fault'],
      [
        15,
        'tomas',
        'solve',
        {
          cause: 'policy-configuration',
          told: {
            en: 'Two rules gave different times and the stricter one won. One of them is gone; after the next sync your screen locks after ten minutes again.',
            es: 'Dos reglas daban tiempos distintos y ganaba la más estricta. Se ha quitado una; tras la próxima sincronización la pantalla volverá a bloquearse a los diez minutos.',
          },
        },
      ],
      [25, 'ruth', 'question', 'Does she have to do anything, or does the sync come by itself? She works offline a lot.'],
    ],
  },
  {
    title: 'a question answered: tier 1 can acknowledge now',
    fault: 'app-win-status-60',
    from: 'martin',
    on: 'windows',
    device: 'VN-LT-0193',
    subject: 'La aplicación de gastos no se instala',
    says: 'La aplicación de gastos se descarga y al final pone que no se ha podido instalar.',
    ago: 40,
    steps: [
      ...taken('pablo', { after: 18 }),
      ...handedUp('pablo', { ask: '¿Le falta algo al paquete?' }),
      [28, 'bruno', 'accept'],
      [45, 'bruno', 'check', 'fault'],
      [
        25,
        'bruno',
        'solve',
        {
          cause: 'app-package',
          because: 'El paquete se publicó sin el certificado de firma de código.',
          told: {
            en: 'The package was incomplete. It has been published again and installs by itself within the next hour.',
            es: 'El paquete estaba incompleto. Se ha vuelto a publicar y se instalará solo en la próxima hora.',
          },
        },
      ],
      [20, 'pablo', 'question', '¿Tiene que desinstalar antes la versión que quedó a medias?'],
      [35, 'bruno', 'answer', 'No hace falta: el paquete nuevo la sustituye.'],
    ],
  },
  {
    title: 'a solution that did not hold: handed up again, its relay withdrawn',
    fault: 'wifi-chain-incomplete',
    from: 'javier',
    on: 'android',
    device: 'VN-PH-0356',
    subject: 'El móvil no entra en el Wi-Fi de la oficina',
    says: 'Aparece la red, pongo «Conectar» y vuelve a «Guardada» sin entrar.',
    ago: HOUR,
    steps: [
      ...taken('ines', { after: 24 }),
      ...handedUp('ines', { ask: '¿Le llega la cadena de certificados completa?' }),
      [40, 'aisha', 'accept'],
      [50, 'aisha', 'check', 'fault'],
      [
        15,
        'aisha',
        'solve',
        {
          cause: 'certificate',
          told: {
            en: 'A certificate was missing on your phone. It has been sent; please try the network again.',
            es: 'Faltaba un certificado en tu móvil. Ya se ha enviado; vuelve a probar la red.',
          },
        },
      ],
      [40, 'javier', 'reply', 'Acabo de probar y sigue igual, también después de reiniciar.'],
      [
        20,
        'ines',
        'escalate',
        {
          ask: 'El certificado intermedio ya está y sigue sin entrar. ¿Qué ve el servidor RADIUS?',
          why: 'La solución no ha funcionado: la persona lo ha probado',
        },
      ],
      [25, 'bruno', 'accept'],
    ],
  },
];
