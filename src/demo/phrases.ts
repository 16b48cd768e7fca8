import type { Locale } from '../platform/http/shapes.ts';
import type { Said } from './story.ts';

/** The phrase in a language, with the requester's first name put in. */
export function phraseIn(said: Said, locale: Locale, fullName: string): string {
  const text = typeof said === 'string' ? said : said[locale];
  return text.replaceAll('{name}', fullName.split(' ')[0] ?? fullName);
}

/** How tier 1 greets; a story takes one of them, so that not all sound the same. */
export const HELLO = {
  looking: {
    en: 'Hello {name}, thank you for reporting this. I have it now and am looking into it. You will hear from me today.',
    es: 'Hola, {name}: gracias por avisar. Ya lo tengo y lo estoy mirando. Hoy mismo tendrás noticias.',
  },
  checking: {
    en: 'Hello {name}, I have your case. I am going through the first checks; please leave the device on and connected.',
    es: 'Hola, {name}: tengo tu caso y voy a hacer las primeras comprobaciones. Deja el dispositivo encendido y conectado.',
  },
  urgent: {
    en: 'Hello {name}, I see that this stops your work, so I am taking it before anything else. More within the hour.',
    es: 'Hola, {name}: veo que esto te impide trabajar, así que va por delante de todo. En menos de una hora te cuento más.',
  },
  handedUp: {
    en: 'Hello {name}, I have checked what I can from here and passed your case to our device team with everything you told me. I stay your contact.',
    es: 'Hola, {name}: he comprobado todo lo que puedo desde aquí y he pasado tu caso al equipo de dispositivos con lo que nos contaste. Sigo siendo tu contacto.',
  },
} as const satisfies Record<string, Said>;

type PacketPhrases = { said: (subject: string) => string; done: Record<'fine' | 'fault' | 'not-possible', string>; anyway: string };

/** How a hand-off packet puts what was done, in its writer's language. */
export const PACKET_PHRASES: Record<Locale, PacketPhrases> = {
  en: {
    said: (subject) => `The user says: “${subject.replaceAll('“', '‘').replaceAll('”', '’')}”.`,
    done: { fine: 'Fine', fault: 'Fault', 'not-possible': 'Not possible' },
    anyway: 'Restarted the device, synchronised it and tried again: the same',
  },
  es: {
    said: (subject) => `Quien lo comunica dice: «${subject.replaceAll('«', '“').replaceAll('»', '”')}».`,
    done: { fine: 'Bien', fault: 'Fallo', 'not-possible': 'No es posible' },
    anyway: 'Reinicio, sincronización y nuevo intento: sin cambios',
  },
};
