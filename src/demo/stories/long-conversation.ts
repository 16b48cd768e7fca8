import { handedUp, taken } from '../courses.ts';
import type { Story } from '../story.ts';
import { DAY, HOUR } from '../working-time.ts';

const LONG_WORD = 'Geräteregistrierungsbestätigungsfehlerbenachrichtigungseinstellungsdialogfenster';

/** Many messages, several languages, a picture and a log: what a conversation looks like when a case is not easy. */
export const LONG_CONVERSATION: readonly Story[] = [
  {
    title: 'a phone with German menus, a colleague who writes Spanish and an Arabic name: many messages so far',
    fault: 'wifi-pending-certificates',
    from: 'karim',
    on: 'android',
    device: 'VN-PH-0404',
    code: '0x87D1FDE8',
    exhibit: 'picture',
    affected: 2,
    impact: 'several',
    subject: 'Office Wi-Fi comes and goes on my phone',
    says: 'Since I moved to the Bilbao office the phone joins VN-OFFICE for some minutes and then loses it. My colleague Nuria has the same. Picture attached.',
    ago: 70,
    steps: [
      ...taken('daniel', { after: 12 }),
      [15, 'karim', 'reply', 'Thank you. It just happened again, two minutes ago. I am on the third floor.'],
      [10, 'daniel', 'reply', 'That helps. What does the phone show when you tap the network name?'],
      [
        12,
        'karim',
        'reply',
        `The phone is still in German from my last posting. It opens a “${LONG_WORD}” and below that a list of certificates.`,
      ],
      [8, 'daniel', 'reply', 'Which certificates are in the list?'],
      [14, 'karim', 'reply', 'Two. One is called “VN Root”. The other one has my name in Arabic: شهادة كريم حداد. Should it be like that?'],
      [
        9,
        'daniel',
        'note',
        'The user certificate carries the display name of the old account in Amman. It may be the one that RADIUS refuses.',
      ],
      [4, 'daniel', 'reply', 'The first one is right. The second one looks like it is from your old account. Please do not delete it yet.'],
      [
        50,
        'karim',
        'reply',
        'Okay. Nuria sits next to me and asks me to add her words: «A mí me pasa lo mismo, pero solo después de comer. Si apago el Wi-Fi y lo vuelvo a encender, funciona un rato».',
      ],
      [11, 'daniel', 'reply', 'Gracias a Nuria también. Her detail is useful: it fits the time at which certificates are renewed.'],
      [16, 'daniel', 'check', 'fault'],
      ...handedUp('daniel', { ask: 'Which of the two certificates does the Wi-Fi profile wait for?', exhibit: 'log' }),
      [40, 'yusuf', 'accept'],
      [2 * HOUR, 'karim', 'reply', 'Any news? Today I had to use mobile data for a call with a customer.'],
      [
        18,
        'daniel',
        'reply',
        'I am sorry about the call. The device team has your log and is comparing both certificates. I will write before the end of the day.',
      ],
      [
        HOUR,
        'yusuf',
        'note',
        'The profile names the new CA, the phone holds a certificate of the old one. Nuria’s phone too. Both moved from other countries in the same week.',
      ],
      [
        HOUR,
        'daniel',
        'reply',
        'News as promised: both phones still hold a certificate from before your move. We are preparing the change; your phone will ask you once to confirm it.',
      ],
      [25, 'karim', 'reply', 'Perfect, I will watch for it. ¡Muchas gracias!'],
      [
        DAY - 4 * HOUR,
        'karim',
        'reply',
        'It has asked me and I confirmed. It has been stable for an hour. Nuria’s phone has not asked yet. The log is attached.',
        'log',
      ],
      [20, 'daniel', 'reply', 'Good. I pass on the log and stay on it until Nuria’s phone has asked too.'],
    ],
  },
];
